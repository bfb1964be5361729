// What stands between a language model that rewrites copy and the person who reads it: every rewrite
// is checked against the text it was made from, and only the clean ones pass without a note.
//
//   npm run build && node examples/pipeline/check-rewrites.js
import {compareArticles, readArticle} from 'ibid'
import ibid from 'ibid'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {VFile} from 'vfile'

const wire = {
  value:
    'The harbour board closed the east pier on Monday after divers found rot in nine of its forty oak piles. ' +
    '“We would rather be shouted at in March than pull somebody out of the water in July,” said Ann Lee, the harbour master.',
  publisher: 'The Ardmore Echo',
  aliases: ['the Echo'],
  published: '2026-03-03'
}

const rewrites = {
  'honest.html':
    '<p>Ardmore’s east pier is shut: nine of its forty piles are rotten, <a href="https://echo.example.org">the Echo</a> reports. ' +
    'Ann Lee, the harbour master, would “rather be shouted at in March” than have an accident in July.</p>',
  'careless.html':
    '<p>Ardmore&rsquo;s east pier is shut: divers found rot in nineteen of its forty oak piles. ' +
    '&ldquo;We would rather be shouted at in May than pull somebody out of the water in July,&rdquo; said Ann Lee.</p>'
}

// One processor for all: the list of sources is read and indexed once.
const processor = unified()
  .use(rehypeParse, {fragment: true})
  .use(ibid, {sources: [wire]})

for (const [path, value] of Object.entries(rewrites)) {
  const file = new VFile({path, value})
  await processor.run(processor.parse(file), file)
  console.log(`${path}: ${file.messages.length === 0 ? 'passes' : 'to be looked at'}`)
  for (const {line, column, reason, ruleId, expected} of file.messages) {
    console.log(`  ${line}:${column} ${reason} (${ruleId})${expected ? ` → ${expected[0]}` : ''}`)
  }
}

// How much of a rewrite comes from its source, sentence by sentence.
const draft = readArticle(rewrites['careless.html'], {format: 'html'})
const {sentences, coverage} = compareArticles(draft, [readArticle(wire.value, {credit: wire})])
for (const {draft: sentence, kind, probability} of sentences) {
  console.log(`${kind} (${probability.toFixed(2)}): ${draft.slice(sentence)}`)
}
console.log(`${Math.round((coverage[0]?.share ?? 0) * 100)} % comes from ${wire.publisher}`)
