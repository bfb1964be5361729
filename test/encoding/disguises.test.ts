import {describe, expect, it} from 'vitest'
import {findDisguises} from '../../src/encoding/index.js'

describe('findDisguises', () => {
  it.each([
    ['The fer\u200bry left', 'fer\u200bry', 'ferry', 'invisible', 'zero-width space'],
    ['The fer\u00adry left', 'fer\u00adry', 'ferry', 'invisible', 'soft hyphen'],
    ['The \u200b ferry', '\u200b', '', 'invisible', 'zero-width space'],
    ['The fe\u{e0041}rry', 'fe\u{e0041}rry', 'ferry', 'invisible', 'tag character'],
    ['The f\u202eerry', 'f\u202eerry', 'ferry', 'direction', 'right-to-left override'],
    ['The ferrу left', 'ferrу', 'ferry', 'look-alike', 'Cyrillic у for y'],
    ['The Ηarbour board', 'Ηarbour', 'Harbour', 'look-alike', 'Greek Η for H'],
    ['Капитaн сказал', 'Капитaн', 'Капитан', 'look-alike', 'Latin a for а']
  ])('%j', (text, actual, expected, kind, cause) => {
    const start = text.indexOf(actual)
    expect(findDisguises(text)).toEqual([
      {start, end: start + actual.length, actual, expected: [expected], kind, cause}
    ])
  })

  it('takes all disguises of one word together', () => {
    expect(findDisguises('The hаr\u200bbоur').map(({expected}) => expected)).toEqual([['harbour']])
  })

  it.each([
    'A family 👨‍👩‍👧, a scientist 👩‍🔬, a heart ❤️, Scotland 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'می‌خواهم نامه‌ای بنویسم',
    'क्‍ष और क्‌ष',
    'שלום \u200fabc\u200e!',
    'The β-carotene of 5 µm, Δt, TNFα, NFκB, IL2Rγc and π',
    'Слово, ещё одно слово и третье',
    'Η ώρα είναι μία',
    '\uFEFFA file with a byte order mark',
    'The word Волга is Russian, Ωμέγα is Greek, and Москва-city is both'
  ])('is silent: %s', (text) => {
    expect(findDisguises(text)).toEqual([])
  })
})
