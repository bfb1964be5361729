// Writes `src/report/generated/rule-pages.ts`: what reports say of the rules, from the rules' pages.
import fs from 'node:fs'
import {writeGenerated} from './write-generated.js'

const folder = new URL('../rules/', import.meta.url)
const pages = fs
  .readdirSync(folder)
  // That every rule has a page is a test of its own.
  .filter((id) => fs.existsSync(new URL(`${id}/readme.md`, folder)))
  .sort()
  .map((id) => [id, readPage(fs.readFileSync(new URL(`${id}/readme.md`, folder), 'utf8'), id)])

await writeGenerated(
  'src/report/generated/rule-pages.ts',
  'scripts/generate-rule-pages.js',
  `
/** By rule id: what it reports in one sentence, and the advice of its page in Markdown. */
export const rulePages: Readonly<Record<string, {readonly summary: string; readonly help: string}>> = ${JSON.stringify(Object.fromEntries(pages), null, 2)}
`
)

/** The examples and the known misses are for those who work on the rule. */
function readPage(page, id) {
  const [head = '', ...sections] = page.split(/^## /m)
  const introduction = head.replace(/^# .*\n+/, '').trim()
  const summary = /^.*?\.(?= |$)/s.exec(introduction)?.[0]
  if (!summary) throw new Error(`rules/${id}/readme.md lacks a first sentence`)
  const advice = sections.filter((section) => /^(?:Why|When|Options)/.test(section))
  return {
    summary,
    help: [introduction, ...advice.map((section) => `## ${section.trim()}`)].join('\n\n')
  }
}
