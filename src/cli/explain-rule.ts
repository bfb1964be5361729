/** `ibid explain <rule>`: the rule's page. */
import fs from 'node:fs'
import {findPage} from '#pages'
import rules from '../../rules/index.js'
import {rulePages} from '../report/generated/rule-pages.js'
import {nearest} from './nearest.js'
import {UsageError} from './usage-error.js'

export const explainUsage = `Usage: ibid explain <rule>

Shows the page of a rule: what it reports and why, its options, known misses, and examples of what it reports and what not.

Rules: ${Object.keys(rules).join(', ')}
`

/**
 * The page of a rule as it is installed; without its examples where it is not.
 *
 * @throws {UsageError} When no rule or an unknown one is named.
 */
export function explainRule(names: readonly string[]): string {
  const [id, ...others] = names
  if (id === undefined || others.length > 0)
    throw new UsageError(
      'Expected one rule: `ibid explain <rule>`; `ibid explain --help` lists them'
    )
  if (!Object.hasOwn(rules, id)) {
    const meant = nearest(id, Object.keys(rules))
    const hint =
      meant === undefined ? '`ibid explain --help` lists them' : `did you mean \`${meant}\`?`
    throw new UsageError(`Unknown rule \`${id}\`: ${hint}`)
  }
  const page = findPage(id)
  return page === undefined ? `# ${id}\n\n${rulePages[id]!.help}\n` : fs.readFileSync(page, 'utf8')
}
