/** Texts on which a pattern once took time that doubled with every word. */
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {expect, test} from 'vitest'
import ibid from '../src/index.js'

test.each([
  ['initials before a quotation', `${'U.S. '.repeat(400)}“It was late.”`],
  ['initials with spaces', `said ${'A. '.repeat(400)}“It was late.”`],
  ['a breadcrumb', `Home / News${' / A'.repeat(20)} / A?`],
  ['a breadcrumb of many kinds', `Home > &${' > & '.repeat(12)}!`],
  ['a share bar', `Share X/${'TikTok \t'.repeat(20)}!`]
])('%s', (_, value) => {
  const file = new VFile({path: 'draft.txt', value})
  void ibid()({type: 'root', children: []} as Node, file)
  expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('misattributed-quotation')
})
