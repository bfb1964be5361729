import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'encoding-corruption',
  severity: 'error',
  fixable: true,
  *check({article}) {
    for (const damage of article.damage) {
      const [sure, ...others] = damage.expected ?? []
      yield {
        at: damage,
        reason:
          sure !== undefined && others.length === 0
            ? `Unexpected \`${damage.actual}\`, expected \`${sure}\``
            : `Unexpected \`${damage.actual}\`: characters are damaged here`,
        ...(damage.expected && {expected: damage.expected})
      }
    }
  }
})
