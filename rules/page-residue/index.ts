import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'page-residue',
  severity: 'warn',
  fixable: true,
  *check({article}) {
    for (const residue of article.residue) {
      yield {
        at: residue,
        reason: `Unexpected page furniture: a ${residue.kind} does not belong to the article`,
        // A line cannot be taken out by replacing it: its break and its markup would stay.
        ...(!residue.wholeParagraph && {expected: ['']}),
        confidence: residue.wholeParagraph ? 0.9 : 1
      }
    }
  }
})
