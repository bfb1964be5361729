/** Names of persons and offices as English prose writes them. */
import {nameParticles} from './cues.js'

const nameWord = String.raw`(?:\p{Lu}\.(?:\s?\p{Lu}\.)*|\p{Lu}[\p{L}\p{M}]*(?:[’'\-]\p{L}[\p{L}\p{M}]*)*)`
const particle = `(?:${[...nameParticles].join('|')})`

/** One or more capitalised words, with particles between them: `Tomás Ó Fearghail`, `J. van der Berg`. */
export const namePattern = `${nameWord}(?:\\s+(?:${particle}\\s+)*${nameWord})*`

/** Capitalised because they begin a sentence or are titles, never a name by themselves. */
const notNames = new Set(
  (
    'the a an in on at it he she they we i but and or this that these those when while after before as if for with by his her their its our there ' +
    'here what who how why no not one some many most all both each however meanwhile according asked speaking earlier later then so yet still since ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' ')
)

/** Whether a capitalised run can name somebody. */
export function isName(run: string): boolean {
  return !notNames.has(run.toLowerCase())
}

/** A possessive without its ending: `Trump’s` → `Trump`. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$|(?<=s)['’]$/i, '')
}
