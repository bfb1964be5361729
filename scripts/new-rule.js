// Lays down a rule that passes: its page with a faulty example and an honest neighbour, its code, and the lists that name it.
//
//   npm run new-rule weasel-attribution
//
// The new rule reports the word `weasel`. Write the page first, then make the code do what it says.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import {fileURLToPath} from 'node:url'

const root = new URL('../', import.meta.url)

function fail(message) {
  console.error(message)
  process.exit(2)
}

function run(script, ...names) {
  const file = fileURLToPath(new URL(`scripts/${script}`, root))
  const {status} = spawnSync(process.execPath, [file, ...names], {stdio: 'inherit', cwd: root})
  if (status !== 0) process.exit(status ?? 1)
}

const [id, ...others] = process.argv.slice(2)
if (id === undefined || others.length > 0)
  fail('Expected one name, such as `npm run new-rule weasel-attribution`')
if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
  fail(
    `Unexpected name \`${id}\`, expected small letters and hyphens that say what is wrong: \`weasel-attribution\``
  )
const folder = new URL(`rules/${id}/`, root)
if (fs.existsSync(folder)) fail(`Unexpected name \`${id}\`: there is a rule of that name`)

fs.mkdirSync(folder)
fs.writeFileSync(
  new URL('index.ts', folder),
  `import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: '${id}',
  severity: 'warn',
  *check({article}) {
    for (const word of article.words) {
      if (word.text.toLowerCase() !== 'weasel') continue
      yield {
        at: word,
        reason: \`Unexpected \\\`\${word.text}\\\`\`,
        note: 'Say what the reader can do about it'
      }
    }
  }
})
`
)
fs.writeFileSync(
  new URL('readme.md', folder),
  `# \`${id}\`

Reports the word “weasel”. Severity: \`warn\`.

## Why it misleads readers

Say what a reader would believe that is not so.

## When not to use it

Say on which texts it would be wrong.

## Options

None.

## Known misses

What it ought to find and does not: a test fails as soon as it does.

\`\`\`text draft
Two weasels spoke.
\`\`\`

\`\`\`text messages
\`\`\`

\`\`\`text missed
1:5-1:12: Unexpected \`weasels\`
\`\`\`

## Examples

### The fault

\`\`\`text draft
A weasel spoke.
\`\`\`

\`\`\`text messages
1:3-1:9: Unexpected \`weasel\`
\`\`\`

### Honest: another animal

\`\`\`text draft
A stoat spoke.
\`\`\`

\`\`\`text messages
\`\`\`
`
)
run('generate.js', 'rules', 'rule-pages')
// README lists the rules as they are built.
run('build.js')
run('generate.js', 'readme')
console.log(
  `rules/${id}/readme.md and rules/${id}/index.ts are yours to fill: npm test tries the page`
)
