import {expect, it} from 'vitest'
import {makeFolder} from '../cli/command.js'
import {startClient} from './client.js'
import {draft, wire} from './story.js'

it('answers with the findings in a draft whose front matter names its source', async () => {
  const client = await startClient(makeFolder({'draft.md': draft, 'wire.txt': wire}))
  const items = await client.pull(await client.open('draft.md'))
  expect(items.map(({code}) => code)).toEqual([
    'unattributed-paraphrase',
    'verbatim-reuse',
    'unattributed-paraphrase',
    'altered-quotation',
    'encoding-corruption'
  ])
})
