/** What people paste: each example as it comes, and what becomes of it. */
import {expect, test} from 'vitest'
import {findDamage, findDisguises, repairText} from '../../src/encoding/index.js'

test.each([
  ['It’s late—too late—for the pier, she said.'],
  ['The trio—guitarist, drummer, bassist—left before the storm.'],
  ['The road–rail–sea link closed on Monday, in red·green·blue.'],
  ['The heading of the page ¶ was long.'],
  ['Україна закрила порт у понеділок.'],
  ['Уральский порт закрыт с понедельника.'],
  ['Chính phủ đã đóng cửa cảng vào thứ Hai.'],
  ['Le château est grand et le bât du câble est là, qu’il donnât tout.'],
  ['The co\u00adoperation of the har\u00adbour board was late.'],
  ['Who wins? asked the farmer. What are the odds? he asked. Are there seats? she said.'],
  ['See example.com/O%27Brien%20x and https://a.example/?q=a&quot=3&nbsp=4 for 20%20.']
])('%s is sound', (text) => {
  expect(findDamage(text)).toEqual([])
})

test.each([
  ['The masterÕs boat sank and itÕs lost.', 'The master’s boat sank and it’s lost.'],
  ['She answered: ìNever,î and left the room.', 'She answered: “Never,” and left the room.'],
  ['Itโ€™s late, and itโ€™s lost.', 'It’s late, and it’s lost.'],
  ['Itâs late, donât wait for the ferry.', 'It’s late, don’t wait for the ferry.'],
  ['âNever,â she said, âitâs late.â', '“Never,” she said, “it’s late.”'],
  ['They&aposve closed the pier.', "They've closed the pier."],
  ['They don&#8217t close the &#8216pier&#8217.', 'They don’t close the ‘pier’.'],
  ['O%27Brien didn%27t see New%20York.', "O'Brien didn't see New York."],
  ['It was 30�C on the pier.', 'It was 30°C on the pier.'],
  ['It cost £2m, then �4m.', 'It cost £2m, then £4m.'],
  ['The farmers? market opens, it?s said.', 'The farmers’ market opens, it’s said.'],
  ['LuÃ\u00ads Costa left the town.', 'Luís Costa left the town.']
])('%s becomes %s', (text, repaired) => {
  expect(repairText(text)).toBe(repaired)
  expect(repairText(repaired)).toBe(repaired)
})

test.each([
  ['It was late â€" sadly â€" for the pier.', 'â€"', ['–', '—']],
  ['The repairs cost �4m last year.', '�', ['£', '€']]
])('%s is open', (text, actual, expected) => {
  const damage = findDamage(text)
  for (const place of damage) expect(place).toMatchObject({actual, expected})
  expect(damage).not.toEqual([])
  expect(repairText(text)).toBe(text)
})

test('a plural’s apostrophe is no question in a damaged text, and a question is one', () => {
  expect(repairText('It?s late, the clubs? doors are shut. Is it late? Yes.')).toBe(
    'It’s late, the clubs’ doors are shut. Is it late? Yes.'
  )
})

test('degrees and amounts are told by the figures beside them', () => {
  const expected = (text: string) => findDamage(text).map((place) => place.expected)
  expect(expected('It was 30 �F outside.')).toEqual([['°']])
  expect(expected('The 1990�1995 report')).toEqual([['–']])
  expect(expected('It cost (�4m).')).toEqual([['£', '€']])
})

test('a soft hyphen is a disguise by itself', () => {
  expect(findDisguises('The har\u00adbour')).toHaveLength(1)
})

test('a mark that no charset of Windows has there is no straightened byte', () => {
  expect(
    findDamage('Er rief: ‚Ä" und ging, sagte sie.').flatMap(({expected}) => expected)
  ).not.toContain('–')
})

test('where letters were lost, nothing else is repaired as a mark', () => {
  const text = 'W Gda�sku i Wroc�awiu s� pi�kne domy� m�wi� �kto� z �odzi.'
  expect(findDamage(text).flatMap(({expected}) => expected ?? [])).toEqual([])
})

test('beside letters misread by a charset of East Asia a lost character is no mark', () => {
  const text = 'Паром уходит из старой гавани утром, а возвращается только вечером.'
  for (const charset of ['euc-kr', 'big5']) {
    const damaged = new TextDecoder(charset).decode(new TextEncoder().encode(text))
    const damage = findDamage(damaged)
    expect(damage.some(({cause}) => cause.startsWith('UTF-8 read as'))).toBe(true)
    for (const {cause, expected} of damage) {
      expect(cause).not.toMatch(/cp852|windows-1250/)
      if (cause.includes('U+FFFD')) expect(expected).toBeUndefined()
    }
  }
})

test('which marks a language opens with is not guessed', () => {
  const expected = (text: string) => findDamage(text).map((place) => place.expected)
  expect(expected('�Never,� she said. The board met late.')).toEqual([['“'], ['”']])
  expect(expected('�Niemals�, sagte sie. Die Küste ist müde.')).toEqual([
    ['“', '„'],
    ['”', '“']
  ])
  expect(expected('„Nie“, sagte sie. „Jetzt“. �Niemals�, sagte er. Die Küste.')).toEqual([
    ['„'],
    ['“']
  ])
})
