// A rule of your own that reads syntax: “Experts say …”, where nobody is named.
import {defineRule, treeOf} from 'ibid'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {reporter} from 'vfile-reporter'

const verbs = new Set(['say', 'believe', 'argue', 'claim', 'think', 'warn'])

const weaselWords = defineRule({
  id: 'weasel-words',
  severity: 'warn',
  *check({article}) {
    for (const sentence of article.sentences) {
      const tree = treeOf(article, sentence)
      for (const [at, {tag, from, to, text}] of tree.tokens.entries()) {
        // A plural with nothing that says who they are.
        if (tag !== 'NNS' || !tree.is(at, 'nsubj') || tree.children(at).length > 0) continue
        if (!verbs.has(tree.lemma(tree.head(at)))) continue
        yield {
          at: article.part(sentence.from + from, sentence.from + to),
          reason: `Unexpected \`${text}\`, say who`
        }
      }
    }
  }
})

const file = await unified()
  .use(retextEnglish)
  .use(weaselWords)
  .use(retextStringify)
  .process('Experts say that the pier is unsafe. The board’s divers say that it is not.')

console.log(reporter(file))
