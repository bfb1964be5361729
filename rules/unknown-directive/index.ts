import {listOfStrings} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'
import {ruleIds} from '../ids.js'

const directives = ['ibid-ignore', 'ibid-disable', 'ibid-enable']

export default defineRule({
  id: 'unknown-directive',
  severity: 'info',
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
      for (const rule of directive.rules) {
        if (known.has(rule)) continue
        yield {
          at: directive,
          reason: `Unexpected rule \`${rule}\` in \`${name}\`: there is none of that name`,
          note: `The rules are ${Array.from(known).join(', ')}`
        }
      }
    }
  }
})
