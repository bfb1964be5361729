import {listOfStrings} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'
import {ruleIds} from '../ids.js'

const directives = ['ibid-ignore', 'ibid-disable', 'ibid-enable']

export default defineRule({
  id: 'unknown-directive',
  severity: 'info',
  knowsNoLanguage: true,
  options: {
    /** Ids of rules beside those of ibid. */
    rules: listOfStrings()
  },
  *check({article}, {rules}) {
    const known = new Set([...ruleIds, ...rules])
    for (const directive of article.directives) {
      const {name} = directive
      if (!directives.includes(name)) {
        yield {
          at: directive,
          reason: `Unexpected directive \`${name}\`, expected \`${directives.join('`, `')}\``
        }
        continue
      }
      const unknown = directive.rules.filter((rule) => !known.has(rule))
      if (unknown.length === 0) continue
      const [which, ofThem] =
        unknown.length === 1 ? ['rule', 'that name'] : ['rules', 'these names']
      yield {
        at: directive,
        reason: `Unexpected ${which} \`${unknown.join('`, `')}\` in \`${name}\`: there is none of ${ofThem}`,
        note: `The rules are ${Array.from(known).join(', ')}`
      }
    }
  }
})
