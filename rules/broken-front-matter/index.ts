import {articleName} from '../../src/messages.js'
import {defineRule} from '../../src/rule.js'

export default defineRule({
  id: 'broken-front-matter',
  severity: 'warn',
  knowsNoLanguage: true,
  *check({article, sources}) {
    const {frontMatterFault: own} = article
    if (own) yield {at: own, reason: `Cannot read all of the front matter: ${own.reason}`}
    // A draft without a sentence credits nobody.
    const [beginning] = article.sentences
    if (beginning === undefined) return
    for (const source of sources) {
      const {frontMatterFault: fault} = source
      if (fault === undefined) continue
      yield {
        at: beginning,
        reason: `Cannot read all of the front matter of \`${articleName(source)}\`, line ${fault.line}: ${fault.reason}`,
        note: 'What it says of title, publisher and author may be missing: a credit that names them is not seen'
      }
    }
  }
})
