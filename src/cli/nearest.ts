/** “Did you mean …?” */
import {levenshteinEditDistance} from 'levenshtein-edit-distance'

/** Names further off than this share of their letters are no slips. */
const farthest = 0.4

/** The known name that an unknown one is most likely a slip of. */
export function nearest(unknown: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((name) => ({name, distance: levenshteinEditDistance(unknown, name, true)}))
    .sort((a, b) => a.distance - b.distance)
  if (best === undefined || best.distance > farthest * best.name.length) return undefined
  return best.name
}
