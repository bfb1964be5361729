// Writes `src/generated/homepage.ts`: the address in package.json below which the rules' pages are, when it has one.
import fs from 'node:fs'
import {writeGenerated} from './write-generated.js'

const {homepage} = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const address = homepage?.replace(/#.*$/, '').replace(/\/?$/, '/')

await writeGenerated(
  'src/generated/homepage.ts',
  'scripts/generate-homepage.js',
  `
/** Ends in a slash; the page of a rule is at \`rules/<id>/\` below it. */
export const homepage: string | undefined = ${address === undefined ? 'undefined' : JSON.stringify(address)}
`
)
