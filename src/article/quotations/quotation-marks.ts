/**
 * Pairs quotation marks paragraph by paragraph: British and American, straight and curly, nested,
 * across sentences, and reopened at each paragraph of a long speech. Linear in the text.
 */
import {english} from '../../english/index.js'
import {firstFrom} from '../model/ranges.js'

const {elisions, findSpeechTags} = english

/** What a mark opens, as offsets into the text. */
export interface MarkedPassage {
  readonly from: number
  readonly to: number
  readonly contentFrom: number
  readonly contentTo: number
  /** 0 outermost. */
  readonly depth: number
  readonly closed: boolean
  /** Whether it goes on with the speech that the paragraph before left open. */
  readonly reopens: boolean
}

export interface Unpaired {
  readonly at: number
  readonly length: number
  readonly side: 'opening' | 'closing'
  /** Whether what it opens may go on at the next mark of its kind. */
  readonly goesOn?: boolean
}

interface Range {
  readonly from: number
  readonly to: number
}

type Family = 'double' | 'single' | 'low' | 'angle' | 'single angle'

interface Open {
  readonly family: Family
  readonly at: number
  readonly length: number
  readonly reopens: boolean
}

interface Mark {
  readonly at: number
  readonly unit: string
}

/** Two single marks are how some archives write a double one. */
const mark = /''|``|["“”„«»'‘’‚‹›]/g

/** Markup that a page left in its text: the marks of its attributes are no quotation marks. */
const tag = /<\/?\p{L}[^<>\n]*>/gu
const wordUnit = /[\p{L}\p{N}]/u
const beforeOpening = /[\s([{—–\-/"'“‘«„*_]/

/**
 * Pairs the marks of a text.
 *
 * @param paragraphs In order; a speech left open in one may go on in the next.
 * @param reach How far an opening mark without a partner reaches.
 */
export function pairMarks(
  text: string,
  paragraphs: readonly Range[],
  reach: (offset: number) => number
): {passages: MarkedPassage[]; unpaired: Unpaired[]} {
  /** The family of the speech that the paragraph before left open. */
  let carried: Family | undefined
  const pairers = paragraphs.map((paragraph, index) => {
    const pairer = new Pairer(text, paragraph, carried, reach)
    pairer.read()
    carried = pairer.settle(paragraphs[index + 1])
    return pairer
  })
  const passages = pairers.flatMap((pairer) => pairer.passages)
  const unpaired = pairers.flatMap((pairer) => pairer.unpaired)
  passages.sort((a, b) => a.from - b.from || b.to - a.to)
  unpaired.sort((a, b) => a.at - b.at)
  return {passages, unpaired: withoutPairsOverParagraphs(text, paragraphs, passages, unpaired)}
}

/** Paragraphs that a statement printed in full goes on for, opened once and closed once: lone marks farther apart are two slips. */
const LONGEST_SPEECH = 20

/** A speech or a pull quote of several paragraphs may be opened once and closed once. */
function withoutPairsOverParagraphs(
  text: string,
  paragraphs: readonly Range[],
  passages: readonly MarkedPassage[],
  unpaired: readonly Unpaired[]
): Unpaired[] {
  return unpaired.filter((mark, index) => {
    const partner = unpaired[index + (mark.side === 'opening' ? 1 : -1)]
    if (!partner || partner.side === mark.side) return true
    const from = Math.min(mark.at, partner.at)
    const to = Math.max(mark.at, partner.at)
    const written = text.slice(from, from + 1) + text.slice(to, to + 1)
    const over = firstFrom(paragraphs, to) - firstFrom(paragraphs, from + 1)
    if (!/^(?:“”|‘’|""|''|«»)$/.test(written) || over === 0 || over >= LONGEST_SPEECH) return true
    return passages.some(
      (passage) => passage.depth === 0 && passage.from > from && passage.from < to
    )
  })
}

/** Pairs the marks of one paragraph. */
class Pairer {
  readonly passages: MarkedPassage[] = []
  readonly unpaired: Unpaired[] = []
  readonly #stack: Open[] = []

  constructor(
    private readonly text: string,
    private readonly paragraph: Range,
    private readonly carried: Family | undefined,
    private readonly reach: (offset: number) => number
  ) {}

  read(): void {
    const {from, to} = this.paragraph
    const text = this.text.slice(from, to).replace(tag, (markup) => ' '.repeat(markup.length))
    const marks = Array.from(text.matchAll(mark), (match) => ({
      at: from + match.index,
      unit: match[0]
    }))
    const laterClosings = this.#laterClosings(marks)
    const curly = marks.filter(({unit}) => unit === '“' || unit === '”')
    let next = 0
    marks.forEach((each, index) => {
      if (curly[next] === each) next++
      const closesNext = curly[next]?.unit === '”'
      const closesTwice = closesNext && curly[next + 1]?.unit === '”'
      this.#readMark(each, laterClosings[index]!, closesNext, closesTwice)
    })
  }

  /** For each mark, whether a single mark that can close stands after it and before the next that opens. */
  #laterClosings(marks: readonly Mark[]): boolean[] {
    const later: boolean[] = []
    let closes = false
    for (let i = marks.length - 1; i >= 0; i--) {
      later[i] = closes
      const {at, unit} = marks[i]!
      if (unit === '‘') closes = false
      else if (
        (unit === '’' || unit === "'") &&
        !wordUnit.test(this.#after(at + 1)) &&
        !/\s/.test(this.#before(at))
      ) {
        closes = true
      }
    }
    return later
  }

  #before(at: number): string {
    return at > this.paragraph.from ? this.text[at - 1]! : ' '
  }

  #after(end: number): string {
    return end < this.paragraph.to ? this.text[end]! : ' '
  }

  /**
   * @param closesLater Whether a single mark that can close comes before the next that opens.
   * @param closesNext Whether the next curly mark closes.
   * @param closesTwice Whether the one after that does as well.
   */
  #readMark(
    {at, unit}: Mark,
    closesLater: boolean,
    closesNext: boolean,
    closesTwice: boolean
  ): void {
    switch (unit) {
      case '“':
        // German closes with the mark that English opens with.
        if (this.#stack.at(-1)?.family === 'low') this.#close('low', at)
        // Turned the wrong way: “the best in the world“ and so on.
        else if (
          this.#isOpen('double') &&
          wordUnit.test(this.#before(at)) &&
          /[\s.,;]/.test(this.#after(at + 1))
        )
          this.#close('double', at)
        // “He said “no” to me”: the same marks inside marks.
        else if (this.#isOpen('double') && closesTwice) this.#nest('double', at)
        else this.#open('double', at)
        break
      case '”':
        if (!this.#isInches(at, false, closesNext))
          this.#close(this.#stack.at(-1)?.family === 'low' ? 'low' : 'double', at)
        break
      case '„':
        // “So some keyboards write„.
        if (this.#isOpen('double') && this.#isBehindWord(at)) this.#close('double', at)
        else this.#open('low', at)
        break
      case '«':
      case '»':
        this.#readAngle('angle', at, unit === '«')
        break
      case '‹':
      case '›':
        this.#readAngle('single angle', at, unit === '‹')
        break
      case '"':
      case "''":
      case '``':
        if (!this.#isInches(at, true, closesNext && this.#openedBy('double') === '“'))
          this.#readStraight(at, unit.length)
        break
      default:
        this.#readSingle(at, unit, closesLater)
    }
  }

  #isOpen(family: Family): boolean {
    return this.#stack.some((entry) => entry.family === family)
  }

  /** The mark that opened the innermost passage of a family. */
  #openedBy(family: Family): string | undefined {
    const open = this.#stack.findLast((entry) => entry.family === family)
    return open && this.text[open.at]
  }

  #isBehindWord(at: number): boolean {
    return !/\s/.test(this.#before(at)) && !wordUnit.test(this.#after(at + 1))
  }

  /** Whether a mark behind a figure stands for inches: a straight one that closes nothing, or one before another that does. */
  #isInches(at: number, isStraight: boolean, closesLater: boolean): boolean {
    if (!/\d/.test(this.#before(at))) return false
    const isLone = !this.#isOpen('double') && !this.#isOpen('low')
    if (isStraight && isLone) return true
    const isMeasure =
      /(?<![\p{L}\p{N}])\d{1,3}$/u.test(
        this.text.slice(Math.max(this.paragraph.from, at - 5), at)
      ) && /^\s\p{Ll}/u.test(this.text.slice(at + 1, at + 3))
    return isMeasure && (isLone || closesLater)
  }

  /** «French», « French », »German«, and the chevron behind a link: “More in Opinion ›”. */
  #readAngle(family: Family, at: number, pointsLeft: boolean): void {
    const isOpen = this.#isOpen(family)
    const isFree = /\s/.test(this.#before(at))
    if (pointsLeft) {
      if (isOpen && this.#isBehindWord(at)) this.#close(family, at)
      else this.#open(family, at)
    } else if (
      !isOpen &&
      beforeOpening.test(this.#before(at)) &&
      wordUnit.test(this.#after(at + 1))
    )
      this.#open(family, at)
    else if (isOpen || !isFree || /\S/.test(this.text.slice(at + 1, this.paragraph.to)))
      this.#close(family, at)
  }

  #readStraight(at: number, length: number): void {
    const before = this.#before(at)
    const isOpen = this.#isOpen('double')
    const after = this.#after(at + length)
    // A transcript may have no space: Lee:"We turned back."
    const canOpen =
      before === ':' ? wordUnit.test(after) : beforeOpening.test(before) && !/\s/.test(after)
    const canClose = !/[\s([{]/.test(before)
    if (isOpen ? canClose || !canOpen : canClose && !canOpen) this.#close('double', at, length)
    else this.#open('double', at, length)
  }

  #readSingle(at: number, unit: string, closesLater: boolean): void {
    const before = this.#before(at)
    const after = this.#after(at + 1)
    if (wordUnit.test(before) && wordUnit.test(after)) return
    if (unit !== '’' && beforeOpening.test(before) && !/\s/.test(after)) {
      if (!this.#isElision(at)) this.#open('single', at)
    } else if (unit !== '‘' && !wordUnit.test(after)) {
      // Alone, it is a plural’s apostrophe, unless it stands behind the end of a clause.
      if (!this.#isOpen('single') && !/[.,!?]/.test(before)) return
      // A plural possessive inside: ‘the workers’ union is ready’.
      const possessive =
        /s/i.test(before) && closesLater && /^\s\p{Ll}/u.test(this.text.slice(at + 1, at + 4))
      // A letter left out: ‘Lyin’ Ted’.
      const clipped =
        closesLater &&
        /\p{Ll}in$/u.test(this.text.slice(at - 3, at)) &&
        /^\s\p{L}/u.test(this.text.slice(at + 1, at + 4))
      if (!possessive && !clipped) this.#close('single', at)
    }
  }

  /** Whether the mark stands for letters left out at the start of a word: ’90s, ’em, ’til. */
  #isElision(at: number): boolean {
    const word = /^(?:\d\ds?\b|[\p{L}]+)/u.exec(this.text.slice(at + 1, at + 12))?.[0]
    return word !== undefined && (/^\d/.test(word) || elisions.has(word.toLowerCase()))
  }

  #open(family: Family, at: number, length = 1): void {
    // A mark opened twice: the first was never closed, or its speech goes on.
    const same = this.#stack.findIndex((entry) => entry.family === family)
    if (same >= 0) {
      const isLast = same === this.#stack.length - 1
      const goesOn = isLast && this.#goesOn(this.#stack[same]!, at, length)
      for (const entry of this.#stack.splice(same)) this.#leave(entry, at, goesOn)
    }
    const reopens = this.carried === family && at === this.paragraph.from
    this.#stack.push({family, at, length, reopens})
  }

  /** Whether a mark goes on with a speech whose paragraphs were joined to one, with no tag between: “… the end. “And then …” */
  #goesOn(open: Open, at: number, length: number): boolean {
    const speech = this.text.slice(open.at + open.length, at)
    const opensSentence = /^[\p{Lu}\p{N}]/u.test(this.text.slice(at + length, at + length + 2))
    if (!opensSentence || !/[.!?…]\s{1,2}$/.test(speech)) return false
    return findSpeechTags(speech).every(({cue, speaker}) => {
      const from = Math.min(cue.from, speaker?.from ?? cue.from)
      return !/,\s*$/.test(speech.slice(0, from))
    })
  }

  #nest(family: Family, at: number): void {
    this.#stack.push({family, at, length: 1, reopens: false})
  }

  #close(family: Family, at: number, length = 1): void {
    const index = this.#stack.findLastIndex((entry) => entry.family === family)
    if (index < 0) {
      this.unpaired.push({at, length, side: 'closing'})
      return
    }
    for (const entry of this.#stack.splice(index + 1)) this.#leave(entry, at)
    this.#push(this.#stack.pop()!, at + length, at, true)
  }

  /**
   * Settles what is still open at the end of the paragraph.
   *
   * @returns The family of the speech that goes on in the next paragraph, when there is one.
   */
  settle(next: Range | undefined): Family | undefined {
    const [outer, ...inner] = this.#stack.splice(0)
    if (!outer) return undefined
    for (const entry of inner) this.#leave(entry, this.paragraph.to)
    // A partial quotation (“a long way from settled) does not run over paragraphs: speech that does begins a sentence.
    const isSpeech =
      outer.reopens || /^.[\s'‘]*[\p{Lu}\p{N}]/u.test(this.text.slice(outer.at, outer.at + 4))
    if (isSpeech && next && this.text[next.from] === this.text[outer.at]) {
      this.#push(outer, this.paragraph.to, this.paragraph.to, false)
      return outer.family
    }
    this.#leave(outer, this.paragraph.to)
    return undefined
  }

  /** An opening mark without a partner reaches to the end of its sentence, so that one slip does not swallow the page. */
  #leave(entry: Open, limit: number, goesOn = false): void {
    // Straight or not, a single mark alone is an apostrophe at the start of a word more often than a quotation.
    if (entry.family === 'single' && this.text[entry.at] === "'") return
    this.unpaired.push({
      at: entry.at,
      length: entry.length,
      side: 'opening',
      ...(goesOn && {goesOn})
    })
    const to = Math.max(entry.at + entry.length, Math.min(limit, this.reach(entry.at)))
    this.#push(entry, to, to, false)
  }

  #push({at, length, reopens}: Open, to: number, contentTo: number, closed: boolean): void {
    this.passages.push({
      from: at,
      to,
      contentFrom: at + length,
      contentTo,
      depth: this.#stack.length,
      closed,
      reopens
    })
  }
}
