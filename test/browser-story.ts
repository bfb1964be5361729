/** A story that is checked in Node and in a browser alike. What runs here is bundled: nothing of Node is to be imported. */
import ibid, {loadSynonyms, loadSyntax} from 'ibid'
import rehypeParse from 'rehype-parse'
import remarkParse from 'remark-parse'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'

const source = {
  path: 'wire.md',
  value: `---
publisher: The Skerry Times
---

The lighthouse on Skerry Rock will be switched off in October after a century of service.

“We asked the board for one more winter and they gave us a postcard,” said Mona Flett, the last keeper.

Fishermen say that they purchase lamps of their own whenever the fog comes down before dawn.
`
}

/** Faults of many rules, some of which only the word tables bring to light. */
const paragraphs = [
  'The lighthouse on Skerry Rock will be turned off in November after a century of service.',
  '“We asked the board for two more winters and they gave us a postcard,” said Mona Flett.',
  'Fishermen buy lanterns of their own when the fog comes before dawn, and the islandâ€™s boats need them.',
  'The keepers dog stayed, "and nobody asked why," she said.',
  'Share this article'
]

/** What is found in the story as text, Markdown and HTML, a line each. */
export async function findAll(): Promise<string[]> {
  await loadSynonyms()
  await loadSyntax()
  const files = {
    text: new VFile({path: 'draft.txt', value: paragraphs.join('\n\n')}),
    markdown: new VFile({
      path: 'draft.md',
      value: `---\ntitle: Dark\n---\n\n${paragraphs.join('\n\n> ')}`
    }),
    html: new VFile({
      path: 'draft.html',
      value: paragraphs.map((text) => `<p>${text.replace('’', '&rsquo;')}</p>`).join('\n')
    })
  }
  const options = {sources: [source]}
  const text = unified().use(retextEnglish).use(ibid, options)
  await text.run(text.parse(files.text), files.text)
  const markdown = unified().use(remarkParse).use(ibid, options)
  await markdown.run(markdown.parse(files.markdown), files.markdown)
  const html = unified().use(rehypeParse, {fragment: true}).use(ibid, options)
  await html.run(html.parse(files.html), files.html)
  return Object.values(files).flatMap(({path, messages}) =>
    messages.map(({line, column, ruleId, reason, expected}) =>
      [`${path}:${line}:${column}`, ruleId, reason, ...(expected ?? [])].join(' ')
    )
  )
}
