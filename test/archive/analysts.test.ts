import {afterAll, expect, it} from 'vitest'
import {Analyst} from '../../src/archive/analysis.js'
import {Analysts} from '../../src/archive/analysts.js'
import {prepareText} from '../../src/archive/prepare.js'
import {inventOthers} from './stories.js'

const texts = inventOthers(60).map((text, place) => prepareText(text, place))
const analyst = new Analyst()
const expected = texts.map((text) => analyst.analyse(text))
const analysts = new Analysts(1)
afterAll(() => analysts.close())

it('threads make of texts what is made of them here, whoever waits for one', async () => {
  const broken = prepareText({path: 'broken.md', value: '---\na: [\n---\nText.\n'}, 1)
  const long = prepareText({path: 'long.html', value: `<p>${'The pier. '.repeat(6000)}</p>`}, 1)
  const [all, again, problems, here] = await Promise.all([
    analysts.analyse(texts),
    analysts.analyse(texts.slice(0, 10)),
    analysts.analyse([broken]),
    analysts.analyse([long])
  ])
  expect(all).toEqual(expected)
  expect(again).toEqual(expected.slice(0, 10))
  expect(problems).toEqual([
    {problem: expect.stringMatching(/^Cannot read front matter of `broken\.md`/) as string}
  ])
  expect(here).toEqual([analyst.analyse(long)])
})

it('a part that a thread cannot take does not keep others from being analysed', async () => {
  const odd = {...texts[0]!, value: () => 'no text'} as never
  const failing = analysts.analyse([odd])
  const waiting = analysts.analyse(texts)
  await expect(failing).rejects.toThrow('could not be cloned')
  expect(await waiting).toEqual(expected)
})
