/** What an archive does whichever engine runs it. */
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {readArticle} from '../../src/article/read-article.js'
import {type Archive, openArchive} from '../../src/archive/index.js'
import {inventOthers, rewrite, stories} from './stories.js'

async function listNames(archive: Archive): Promise<string[]> {
  const names: string[] = []
  for await (const {path, url, key} of archive.list()) names.push(path ?? url ?? key)
  return names.sort()
}

/**
 * Tests of an archive.
 *
 * @param makeAddress Gives the address of an archive that is empty, or not there yet.
 */
export function describeArchive(engine: string, makeAddress: () => Promise<string> | string): void {
  describe(`an archive on ${engine}`, () => {
    let archive: Archive
    const draft = readArticle(rewrite)

    beforeAll(async () => {
      archive = await openArchive(await makeAddress(), {create: true})
    })
    afterAll(async () => {
      await archive.close()
    })

    it('stores texts, and each of them once', async () => {
      expect(await archive.add([...stories, ...inventOthers(120)])).toEqual({
        added: 124,
        known: 0,
        replaced: 0,
        problems: []
      })
      expect(await archive.add([...stories, ...inventOthers(121)])).toEqual({
        added: 1,
        known: 124,
        replaced: 0,
        problems: []
      })
      expect(await archive.add([])).toEqual({added: 0, known: 0, replaced: 0, problems: []})
    })

    it('finds the source of a rewrite, and who else published it', async () => {
      const [first, ...others] = await archive.findSources(draft)
      expect(first).toMatchObject({
        path: 'wire/harbour.txt',
        publisher: 'The Ardmore Echo',
        published: '2025-03-04',
        value: stories[0]!.value,
        format: 'text',
        isSource: true,
        copies: [{publisher: 'Firth Today', url: 'https://firth.example/pier'}]
      })
      expect(first!.share).toBeGreaterThan(0.9)
      expect(others.filter(({isSource}) => isSource)).toEqual([])
    })

    it('finds nothing for a text of its own', async () => {
      const other = readArticle('Kestrels nest under the viaduct at Glenbuck again.\n')
      const found = await archive.findSources(other)
      expect(found.filter(({isSource}) => isSource)).toEqual([])
      expect(await archive.findSources(readArticle('The and of it.\n'))).toEqual([])
    })

    it('takes texts of some publishers, or before a day', async () => {
      const names = async (options: Parameters<Archive['findSources']>[1]) =>
        (await archive.findSources(draft, options))
          .filter(({isSource}) => isSource)
          .map(({publisher}) => publisher)
      expect(await names({publishers: ['Firth Today']})).toEqual(['Firth Today'])
      expect(await names({before: '2025-03-05'})).toEqual(['The Ardmore Echo'])
      expect(await names({before: '2025-03-04'})).toEqual([])
    })

    it('never gives a draft as its own source', async () => {
      const own = readArticle(stories[0]!.value)
      const found = await archive.findSources(own)
      expect(found[0]).toMatchObject({path: 'wire/harbour-again.txt', copies: []})
    })

    it('reads what a text says of itself', async () => {
      const council = readArticle(
        'The old library of Lorne was sold to a brewer on Thursday for £1.2m.\n'
      )
      expect((await archive.findSources(council))[0]).toMatchObject({
        path: 'wire/council.md',
        publisher: 'Coast Herald',
        published: '2025-01-20',
        format: 'markdown'
      })
    })

    it('refuses another text of a URL, unless it takes the place of the first', async () => {
      const changed = {...stories[0]!, value: stories[0]!.value.replace('£214,000', '£240,000')}
      expect(await archive.add([changed])).toEqual({
        added: 0,
        known: 0,
        replaced: 0,
        problems: [
          'Cannot store `wire/harbour.txt`: `https://echo.example/pier` is stored with another text; `ibid archive update` replaces it'
        ]
      })
      expect(await archive.add([changed], {replace: true})).toMatchObject({added: 1, replaced: 1})
      expect(await archive.add([changed], {replace: true})).toMatchObject({known: 1, replaced: 0})
      expect((await archive.findSources(draft))[0]!.value).toBe(changed.value)
      expect(await archive.add([stories[0]!], {replace: true})).toMatchObject({
        added: 1,
        replaced: 1
      })
      const edited = {path: 'others/3.txt', value: 'The ferry3x4 was late again on Friday.\n'}
      expect(await archive.add([edited], {replace: true})).toMatchObject({added: 1, replaced: 1})
    })

    it('says what is stored', async () => {
      const stats = await archive.stats()
      expect(stats).toMatchObject({
        texts: 125,
        published: ['2025-01-20', '2025-03-06'],
        publishers: [
          {publisher: 'Coast Herald', texts: 1},
          {publisher: 'Firth Today', texts: 1},
          {publisher: 'Skerra Herald', texts: 1},
          {publisher: 'The Ardmore Echo', texts: 1}
        ]
      })
      expect((await listNames(archive)).slice(-5)).toEqual([
        'others/99.txt',
        'wire/council.md',
        'wire/harbour-again.txt',
        'wire/harbour.txt',
        'wire/school.txt'
      ])
    })

    it('takes texts out, and counts without them', async () => {
      const before = await archive.stats()
      expect(await archive.remove(['wire/har*', 'https://nobody.example/'])).toBe(2)
      expect(await archive.remove(['others/1?.txt'])).toBe(10)
      expect(await archive.remove(['**'])).toBe(113)
      expect(await listNames(archive)).toEqual([])
      expect(before.terms).toBeGreaterThan(1000)
      expect(await archive.stats()).toMatchObject({texts: 0, terms: 0, publishers: []})
      expect(await archive.findSources(draft)).toEqual([])
    })

    it('finds by some words together where each of them is in very many texts', async () => {
      const words = ['barley', 'granite', 'lantern', 'orchard', 'saddle', 'timber']
      const say = (some: readonly string[], number: number) =>
        `Once more ${some.join(' ')} came to harbour ${number}.\n\nThe ${some.join(' and ')} went.\n`
      const texts = Array.from({length: 1300}, (_, number) => ({
        path: `many/${number}.txt`,
        value: say(number === 77 ? words : words.filter((__, at) => at !== number % 6), number)
      }))
      expect(await archive.add(texts)).toMatchObject({added: 1300})
      const [first] = await archive.findSources(readArticle(say(words, 5).replaceAll('5', '')))
      expect(first).toMatchObject({path: 'many/77.txt', isSource: true})
      expect(await archive.remove(['many/**'])).toBe(1300)
    })

    it('refuses options that it does not take', async () => {
      await expect(archive.findSources(draft, {limit: 0})).rejects.toThrow(
        'Unexpected value `0` for option `limit` of findSources, which takes a whole number from 1'
      )
      await expect(archive.findSources(draft, {before: 'May'})).rejects.toThrow(
        'Unexpected value `"May"` for option `before` of findSources, which takes a date as YYYY-MM-DD'
      )
    })

    it('keeps hostile texts as they are', async () => {
      const values = [
        "'; drop schema ibid cascade; --\n",
        'A tab\there, a \\N and a \\\\.\r\nAnd {braces}, "quotation marks", \u202Ebidi and 👩‍👩‍👧.\n',
        '\\.\n'
      ]
      const given = values.map((value, place) => ({
        path: `odd/${place}\t'"\\.txt`,
        title: "Robert'); drop table texts;",
        value
      }))
      expect(await archive.add(given)).toMatchObject({added: 3, problems: []})
      const found = await archive.findSources(
        readArticle('Braces and quotation marks and a tab.\n')
      )
      expect(found[0]).toMatchObject({value: values[1], title: "Robert'); drop table texts;"})
      expect(await archive.remove(given.map(({path}) => path))).toBe(3)
    })

    it('refuses what cannot be stored, a line each, and stores the others', async () => {
      const {added, problems} = await archive.add([
        {path: 'nul.txt', value: 'A NUL\0here.'},
        {path: 'half.txt', value: 'Half a \ud83d pair.'},
        {path: 'empty.txt', value: ' \n'},
        {path: 'date.txt', value: 'A text.', published: '3 March'},
        {url: 'https://a.example/', value: 7} as never,
        {path: 'broken.md', value: '---\na: [\n---\nText.\n'},
        'a text' as never,
        {path: 'long.txt', value: 'Text.', url: `https://a.example/${'a'.repeat(2000)}`},
        {path: 'typo.txt', value: 'Text.', publishr: 'Echo'} as never,
        {path: 'good.txt', value: 'The viaduct stands.\n'}
      ])
      expect(added).toBe(1)
      expect(problems).toEqual([
        'Cannot read `nul.txt`: it has a NUL character at offset 5, expected text',
        'Cannot read `half.txt`: it has half a surrogate pair at offset 7, expected Unicode',
        'Cannot read `empty.txt`: it is empty',
        'Unexpected value `"3 March"` for option `published` of `date.txt`, which takes a date as YYYY-MM-DD',
        'Unexpected value `7` for option `value` of `https://a.example/`, which takes a text',
        'Unexpected options `"a text"` for text 7, expected an object',
        expect.stringMatching(
          /^Cannot read `long\.txt`: `"https:\/\/a\.example\/a+…` has more than 2000 characters/
        ),
        expect.stringMatching(/^Unexpected option `publishr` for `typo\.txt`, which takes /),
        expect.stringMatching(/^Cannot read front matter of `broken\.md`, line 2: /)
      ])
      expect(await archive.remove(['good.txt'])).toBe(1)
    })
  })
}
