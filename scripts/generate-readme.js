// Fills the parts of `README.md` that follow from the code: what the example prints and the table of
// rules. Needs a build. With `--check`, fails when they differ.
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'

const root = new URL('../', import.meta.url)
const file = new URL('README.md', root)
const {default: rules} = await import(new URL('dist/rules/index.js', root).href)

const {stdout} = spawnSync(process.execPath, ['scripts/run-example.js', '--no-color'], {
  cwd: root,
  encoding: 'utf8'
})
const example = ['```text', stdout.trimEnd(), '```'].join('\n')

const table = ['| rule | reports | severity |', '| --- | --- | --- |']
for (const {id, severity} of Object.values(rules)) {
  const page = fs.readFileSync(new URL(`rules/${id}/readme.md`, root), 'utf8')
  const summary = /^Reports (.*?[^.]\.)(?:\s|$)/m.exec(page)?.[1]
  if (!summary) throw new Error(`rules/${id}/readme.md: expected a first sentence “Reports …”`)
  table.push(`| [\`${id}\`](rules/${id}/readme.md) | ${summary.slice(0, -1)} | ${severity} |`)
}

const before = fs.readFileSync(file, 'utf8')
const after = [
  ['example', example],
  ['rules', table.join('\n')]
].reduce(
  (text, [name, content]) =>
    text.replace(
      new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}${content}\n${close}`
    ),
  before
)
if (!process.argv.includes('--check')) fs.writeFileSync(file, after)
else if (before !== after) {
  console.error('README.md is out of date: run `npm run build && npm run generate`')
  process.exitCode = 1
}
