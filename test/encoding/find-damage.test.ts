import iconv from 'iconv-lite'
import {describe, expect, it} from 'vitest'
import {bestRepairs, findDamage, repairText} from '../../src/encoding/index.js'

/** UTF-8 as another charset shows it, every byte kept. */
function misread(text: string, charset: string): string {
  return read(Buffer.from(text), charset)
}

/** Bytes as a charset shows them; controls for those that it lacks. */
function read(bytes: Uint8Array, charset: string): string {
  return Array.from(bytes, (byte) => {
    const character = iconv.decode(Buffer.from([byte]), charset)
    return character === '\uFFFD' && byte < 0xa0 ? String.fromCharCode(byte) : character
  }).join('')
}

const dropControls = (text: string) => text.replace(/[\u0080-\u009f]/g, '')

const english =
  '“We’ve moored here for forty years,” the harbourmaster said – and she wasn’t joking. It’s a café now.'
const french = 'La marée a emporté l’étal du poissonnier près de l’église, où naît déjà une rumeur.'
const polish = 'Wójt ogłosił, że łąki nad rzeką zostaną zalane jeszcze przed świętami.'
const russian = 'Паромщик сказал, что мост откроют не раньше осени, и все вздохнули.'
const greek = 'Ο δήμαρχος είπε ότι το λιμάνι θα ανοίξει ξανά την άνοιξη.'

describe('UTF-8 read as a single-byte charset', () => {
  const charsets =
    'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1257 latin1 macintosh cp437 cp850 cp852 cp866 koi8-r windows-874'
  describe.each(charsets.split(' '))('%s', (charset) => {
    it.each([english, french, polish, russian, greek])('%s', (text) => {
      const damaged = misread(text, charset)
      expect(repairText(damaged)).toBe(text)
    })
  })

  it('says where, what and how', () => {
    expect(findDamage('The pier isnâ€™t safe.')).toEqual([
      {
        start: 12,
        end: 15,
        actual: 'â€™',
        expected: ['’'],
        kind: 'mojibake',
        cause: 'UTF-8 read as windows-1252'
      }
    ])
  })

  it.each([2, 3])('%i times over', (times) => {
    let damaged = english
    for (let time = 0; time < times; time++) damaged = misread(damaged, 'windows-1252')
    expect(repairText(damaged)).toBe(english)
    expect(findDamage(damaged)[0]!.cause).toBe(
      `UTF-8 read as windows-1252 ${times === 2 ? 'twice' : 'three times'}`
    )
  })

  it('one word among sound ones', () => {
    expect(repairText('“It’s Renée’s,” said AndrÃ©.')).toBe('“It’s Renée’s,” said André.')
  })

  it('a no-break space that became a space', () => {
    expect(repairText('Elle habite Ã Ostende, prÃ¨s de la digue, et va Ã  pied.')).toBe(
      'Elle habite à Ostende, près de la digue, et va à pied.'
    )
  })

  it('letters that an archive decomposed, damage and all', () => {
    const damaged = 'Presidente PenÃ±a e MadÃ¨ne'.normalize('NFKD')
    expect(damaged).toContain('A\u0303\u00b1')
    expect(repairText(damaged)).toBe('Presidente Penña e Madène')
    expect(findDamage(damaged).map(({start, actual}) => [start, actual])).toEqual([
      [14, 'A\u0303\u00b1'],
      [24, 'A\u0303 \u0308']
    ])
  })

  it('half of a pair in CESU-8', () => {
    expect(repairText('Bravo í ½í¸€!'.replaceAll(' ', '\u00a0'))).toMatch(/^Bravo/)
  })
})

describe('UTF-8 of which bytes were lost', () => {
  it('leaves one letter for every mark, and the sentence decides which', () => {
    const damaged = dropControls(misread(english, 'windows-874')).replace(/[€…‘’“”•–—]/g, '')
    const marks = findDamage(damaged).map(({expected}) => expected)
    expect(damaged).toContain('Weโve')
    expect(marks).toEqual([['“'], ['’'], ['”'], ['–', '—'], ['’'], ['’'], ['é']])
    expect(findDamage(damaged)[0]!.cause).toBe('UTF-8 read as TIS-620, bytes lost')
  })

  it('follows the dash that survived', () => {
    const damaged = 'Itโs late โ too late — and sheโs gone.'
    expect(findDamage(damaged).map(({expected}) => expected)).toEqual([['’'], ['—'], ['’']])
  })

  it.each([
    ['iso-8859-7', 'Η βάρκα ήταν δεμένη στην προβλήτα ως το πρωί.'],
    ['windows-1253', 'La fête a lieu près des côtes, même en été.']
  ])('knows which byte became U+FFFD where %s lacks but one', (charset, text) => {
    const damaged = iconv.decode(Buffer.from(text), charset)
    expect(damaged).toContain('\uFFFD')
    expect(repairWithBest(damaged)).toBe(text)
  })

  it('puts U+FFFD for a letter that several could have been', () => {
    const damaged = misread('старость', 'windows-1252').replace('\u0081', '\uFFFD')
    const place = findDamage(damaged).find(({kind}) => kind === 'lossy-mojibake')!
    expect(place.expected!.length).toBeGreaterThan(1)
    expect(place.expected).toContain('с')
    expect(repairText(damaged)).toContain('\uFFFD')
  })
})

describe('letters that lost bytes', () => {
  const lose = (text: string, charset: string, left: string) =>
    misread(text, charset).replace(/[\u0080-\u009f]/g, left)

  it.each([
    ['windows-1252', '', 'После обеда пристань закрыта, и рыбаки остались на острове.'],
    ['windows-1252', '?', 'После обеда пристань закрыта, и рыбаки остались на острове.'],
    ['windows-1252', '', 'Ο δήμαρχος περίμενε το πλοίο από το πρωί μέχρι το βράδυ.'],
    ['latin1', '', 'Die Straße heißt nach dem großen Hafen, außer im Süden.'],
    ['latin1', '\uFFFD', 'Ludzie na łodzi czekają, aż woda opadnie na całej rzece.']
  ])('%s and %j: the word decides, and none of it is called sure', (charset, left, text) => {
    const damaged = lose(text, charset, left)
    expect(repairWithBest(damaged)).toBe(text)
    for (const {kind, expected} of findDamage(damaged))
      if (kind === 'lossy-mojibake') expect(expected!.length).toBeGreaterThan(1)
  })
})

describe('UTF-8 read as a charset of East Asia', () => {
  it.each([
    ['the pier鈥檚 owner', 'the pier’s owner', 'UTF-8 read as GBK'],
    ['the pier窶冱 owner', 'the pier’s owner', 'UTF-8 read as Shift_JIS'],
    ['the caf茅 owner', 'the café owner', 'UTF-8 read as GBK']
  ])('%s', (damaged, text, cause) => {
    expect(repairText(damaged)).toBe(text)
    expect(findDamage(damaged)[0]!.cause).toBe(cause)
  })

  it('a letter that was swallowed', () => {
    expect(repairText('He said: 鈥淭he tide won鈥檛 wait.鈥�')).toBe(
      'He said: “The tide won’t wait.”'
    )
  })
})

describe('one single-byte charset read as another', () => {
  it.each([
    ['windows-1251', 'windows-1252', russian],
    ['koi8-r', 'windows-1251', russian],
    ['windows-1253', 'windows-1252', greek],
    ['macintosh', 'windows-1252', french],
    ['cp852', 'windows-1250', polish],
    ['cp866', 'windows-1251', russian],
    ['windows-1251', 'cp866', russian]
  ])('%s as %s', (written, readAs, text) => {
    const damaged = read(iconv.encode(text, written), readAs)
    expect(findDamage(damaged).length).toBeGreaterThan(0)
    expect(repairWithBest(damaged)).toBe(text)
  })

  it.each([
    ['macintosh', 'windows-1252', 'Das Brot ist für morgen.'],
    ['macintosh', 'windows-1252', 'Le métro est en retard ce matin.'],
    ['windows-1250', 'windows-1252', 'Nie wiem, co się stało wczoraj wieczorem.']
  ])('%s as %s where only the words tell', (written, readAs, text) => {
    expect(repairWithBest(read(iconv.encode(text, written), readAs))).toBe(text)
  })

  it('leaves names of other languages alone', () => {
    expect(findDamage('São João mora em Łódź com a avó.')).toEqual([])
    expect(findDamage('La señora Gonçalves y el señor Håkansson comieron en Świnoujście.')).toEqual(
      []
    )
  })

  it('a byte that the charset lacks', () => {
    const [damage] = findDamage('Le prŽsident est dŽjˆ pr\uFFFDs du marchŽ.').filter(
      ({actual}) => actual === '\uFFFD'
    )
    expect(damage!.expected).toContain('è')
    expect(damage!.cause).toBe('macintosh read as windows-1252')
  })

  it('controls that are the marks of windows-1252', () => {
    expect(repairText('\u0093Not today,\u0094 she said.')).toBe('“Not today,” she said.')
  })
})

describe('where charsets explain a text equally well, its words decide', () => {
  it.each([
    ['The masterÕs boat sank and itÕs lost.', 'The master’s boat sank and it’s lost.'],
    ['TheyÕre late, and they donÕt know why.', 'They’re late, and they don’t know why.']
  ])('%s', (damaged, text) => {
    expect(repairText(damaged)).toBe(text)
    expect(findDamage(damaged)[0]!.cause).toBe('macintosh read as windows-1252')
  })

  it('far from the beginning of a text as well', () => {
    const long = `${'The boat was late. '.repeat(300)}\n`
    const damaged = 'The masterÕs boat sank, and itÕs lost. '.repeat(8)
    expect(repairText(long + damaged)).toBe(long + damaged.replaceAll('Õ', '’'))
  })

  it('dashes without spaces are repaired as well', () => {
    expect(repairText(misread('It’s late—too late—for the pier.', 'macintosh'))).toBe(
      'It’s late—too late—for the pier.'
    )
    expect(
      repairText(read(iconv.encode('Es ist zu spät—für die Brücke', 'macintosh'), 'windows-1252'))
    ).toBe('Es ist zu spät—für die Brücke')
  })
})

describe('lost characters', () => {
  it('puts marks back where question marks can’t be', () => {
    const damaged = '?We can?t moor there,? he said. ?Can you?? she asked. They didn?t.'
    expect(repairText(damaged)).toBe(
      '“We can’t moor there,” he said. “Can you?” she asked. They didn’t.'
    )
  })

  it('flags a letter inside a word that nothing can bring back', () => {
    const [place] = findDamage('Le caf� est ferm�.')
    expect(place).toEqual({
      start: 6,
      end: 7,
      actual: '�',
      kind: 'lost-character',
      cause: 'a character replaced by U+FFFD'
    })
  })

  it.each([
    'Did it work? Nobody knew. Really? Yes.',
    'See https://example.org/find?q=tide&page=2 and /a?b for more.',
    'What?! No way. Is it true (is it?) or not?',
    'Quoi ? Vous partez ? Déjà ?'
  ])('leaves questions alone: %s', (text) => {
    expect(findDamage(text)).toEqual([])
  })
})

describe('escapes', () => {
  it.each([
    ['The pier&rsquo;s end', 'The pier’s end'],
    ['Smith &amp;amp; Sons', 'Smith & Sons'],
    ['The pier&#8217;s and &#x201C;so&#146;', 'The pier’s and “so’'],
    ['The pier\\u2019s end', 'The pier’s end'],
    ['The pier%E2%80%99s end', 'The pier’s end'],
    ['The pier=E2=80=99s end', 'The pier’s end']
  ])('%s', (damaged, text) => {
    expect(repairText(damaged)).toBe(text)
    expect(findDamage(damaged).every(({kind}) => kind === 'escape-residue')).toBe(true)
  })

  it.each([
    'https://example.org/caf%C3%A9?tide=caf%C3%A9',
    'Bread & butter; salt & pepper;',
    'a path C:\\users\\ada',
    '50% off = 20% less'
  ])('leaves what is none: %s', (text) => {
    expect(findDamage(text)).toEqual([])
  })
})

describe('long text', () => {
  it('has the marks of a paragraph that lost thousands', () => {
    const lost = findDamage('She said \ufffdThe ferry was late.\ufffd '.repeat(1200))
    expect(lost.map(({expected}) => expected)).toEqual(
      Array.from({length: 1200}, () => [['“'], ['”']]).flat()
    )
  })

  it('has letters of another charset without an end', () => {
    expect(repairText(`${'ïðèâåò'.repeat(60)} ${'ïðèâåò'.repeat(60)}`)).toBe(
      `${'привет'.repeat(60)} ${'привет'.repeat(60)}`
    )
  })
})

describe('sound text', () => {
  it.each([
    english,
    french,
    polish,
    russian,
    greek,
    'Ålesund’s øystre kai – «Sjøen er blank», sa Åse Ørbæk.',
    'Câmara de São João: “Não há pão”, disse a irmã, e pôs 20 € na mão.',
    'Tiếng Việt được viết bằng chữ Quốc ngữ từ lâu.',
    'Der Bürgermeister sagte: „Wir schließen die Straße – für immer.“',
    'Ő űzte-e? Igen – mondta Éva, és elindult Győrbe.',
    'สวัสดี โลก โอกาสนี้ ยินดีต้อนรับ',
    '港の会議は「延期」された。費用は５００円。',
    '港口会议推迟了，“我们再等一年”，主席说。',
    '회의는 연기되었다. “내년에” 열린다.',
    'הישיבה נדחתה. "בשנה הבאה", אמר היושב ראש.',
    'تأجل الاجتماع إلى العام المقبل، قال الرئيس.',
    'Price: £5–£10, 20 °C, ½ cup, ©2024 Café Zoë™, 10 µm, α-helix, x² ≥ 3',
    'Łódź, Århus, İzmir, Reykjavík, Brontë, Dvořák, Nuño, Zoë',
    '😀 👩‍🔬 🇫🇷 ❤️',
    'It’s late—too late—for the pier, she said.',
    'The trio—guitarist, drummer, bassist—left before the storm.',
    'The road–rail–sea link closed on Monday.',
    'The co\u00adoperation of the har\u00adbour board was late.',
    // Look-alike letters are a disguise, which is reported as one.
    'The contrаct for the new quаy was signеd at the hоtel.',
    'Νo one asked the νillage.'
  ])('%s', (text) => {
    expect(findDamage(text)).toEqual([])
    expect(repairText(text)).toBe(text)
  })
})

/** The text with the likeliest repair at every place. */
function repairWithBest(text: string): string {
  let repaired = ''
  let from = 0
  for (const repair of bestRepairs(text)) {
    repaired += text.slice(from, repair.start) + repair.text
    from = repair.end
  }
  return repaired + text.slice(from)
}
