import {describe, expect, it} from 'vitest'
import {VFile} from 'vfile'
import ibid from '../src/index.js'
import {check} from './processors.js'

const source = {
  value: [
    'The harbour board of Ardmore closed the east pier after divers found rot in nine of its forty oak piles.',
    '“I have tied up at that pier for thirty years & they sent me a text,” said Tom Orr.',
    '“Nobody told the islands, and nobody asked ‘the 4*4 crowd’ either,” Isla Raeburn said.'
  ].join('\n\n'),
  path: 'source.txt',
  publisher: 'Ardmore Echo'
}

// One draft in three formats: entities, escapes, lazy continuation lines, nested quotations and lists.
const drafts = {
  '.txt': `Share this article

Nine of the forty oak piles of Ardmore’s east pier are rotten, divers found, and the harbour board has closed it.

I have tied up at that pier for thirty years & they sent me a text, Tom Orr said.

- The pier isnâ€™t safe, *all* agree.
- Nobody told the islands, and nobody asked ‘the 4*4 crowd’ either, Isla Raeburn said.

“A line of ‘nested words’ in marks,” she said (opens in a new tab).
`,
  '.md': `Share this article

Nine of the forty oak piles of Ardmore&rsquo;s **east pier** are rotten,
divers found, and the harbour
board has closed it.

I have tied up at that [pier](https://example.org/a_b) for thirty years &amp; they sent me a text, Tom Orr said.

- The pier isnâ€™t safe, \\*all\\* agree.
- Nobody told the islands, and nobody
asked &lsquo;the 4\\*4 crowd&rsquo; either, Isla Raeburn said.

“A line of ‘nested words’ in **marks**,” she said (opens in a new tab).
`,
  '.html': `<p>Share this article</p>
<p>Nine of the forty oak piles of Ardmore&#8217;s <strong>east pier</strong> are rotten,
  divers found, and the harbour board has closed it.</p>
<p>I have tied up at that <a href="https://example.org/">pier</a> for thirty years &amp; they sent me a text, Tom Orr said.</p>
<ul><li>The pier isnâ€™t safe, *all* agree.</li>
<li>Nobody told the islands, and nobody asked &lsquo;the 4*4 crowd&rsquo; either, Isla Raeburn said.</li></ul>
<p>&ldquo;A line of &lsquo;nested words&rsquo; in <em>marks</em>,&rdquo; she said (opens in a new tab).</p>
`
}

describe('text, Markdown and HTML', () => {
  const found = Object.entries(drafts).map(async ([extension, value]) => {
    const file = new VFile({path: `draft${extension}`, value})
    const messages = await check(ibid, {sources: [source]}, file)
    return messages.map(({ruleId, place, actual, reason}) => {
      if (!place || !('start' in place)) throw new Error('A message has a range')
      expect(value.slice(place.start.offset, place.end.offset)).toBe(actual)
      return [ruleId, reason, plain(actual ?? '')]
    })
  })

  it('give the same findings at places that slice to what is reported', async () => {
    const [text, markdown, html] = await Promise.all(found)
    expect(markdown).toEqual(text)
    expect(html).toEqual(text)
    expect(text?.map(([rule]) => rule)).toEqual(
      expect.arrayContaining([
        'page-residue',
        'unattributed-paraphrase',
        'dropped-quotation-marks',
        'encoding-corruption'
      ])
    )
  })
})

/** What a reader sees of a slice of a file. */
function plain(slice: string): string {
  return slice
    .replace(/<[^>]*>|\*\*|\]\([^)]*\)|\[/g, '')
    .replace(/&(?:rsquo|#8217);/g, '’')
    .replace(/&lsquo;/g, '‘')
    .replace(/&ldquo;/g, '“')
    .replace(/&rdquo;/g, '”')
    .replace(/&amp;/g, '&')
    .replace(/\\(?=\*)/g, '')
    .replace(/\s+/g, ' ')
}
