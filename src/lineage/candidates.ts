/** Which versions are worth comparing: those that share rare words, so that a thousand texts do not cost a million comparisons. */
import type {Version} from './versions.js'

/** Versions that one is compared with. A story rarely goes through more hands than this. */
const mostCandidates = 16
/** Places of words read for one version, the rarest words first: this bounds the time. */
const mostPlaces = 20_000
/** Share of a version's weight that another must have. */
const leastShare = 0.04

/**
 * The places of the versions that each may have been made from, or that may have been made from it.
 *
 * @param size How many numbers words have.
 */
export function findRelatives(versions: readonly Version[], size: number): number[][] {
  const own = versions.map(({sentences}) => [...new Set(sentences.flatMap(({words}) => words))])
  const places: number[][] = Array.from({length: size}, () => [])
  for (const [place, words] of own.entries()) for (const word of words) places[word]!.push(place)
  const weightOf = (word: number) => Math.log((versions.length + 1) / places[word]!.length)
  const weights = own.map((words) => words.reduce((sum, word) => sum + weightOf(word) ** 2, 0))
  const relatives: Set<number>[] = versions.map(() => new Set())
  for (const [place, words] of own.entries()) {
    const common = new Map<number, number>()
    let left = mostPlaces
    for (const word of words.sort((a, b) => places[a]!.length - places[b]!.length)) {
      if (left <= 0) break
      left -= places[word]!.length
      const weight = weightOf(word) ** 2
      for (const other of places[word]!)
        if (other !== place) common.set(other, (common.get(other) ?? 0) + weight)
    }
    const ranked = [...common]
      .map(([other, weight]) => ({
        other,
        share: weight / Math.max(1e-9, Math.min(weights[place]!, weights[other]!))
      }))
      .filter(({share}) => share >= leastShare)
      .sort((a, b) => b.share - a.share)
    for (const {other} of ranked.slice(0, mostCandidates)) {
      relatives[place]!.add(other)
      relatives[other]!.add(place)
    }
  }
  return relatives.map((each) => [...each].sort((a, b) => a - b))
}
