/**
 * The prose of a file and the exact map back: what a reader of any format hands over.
 *
 * The prose is made of segments. Most stand in the file as they are, unit for unit; an atom stands
 * for a range of the file that reads otherwise (`&rsquo;` for `’`).
 */
import {firstPlace} from '../../binary-search.js'
import type {ParagraphKind, Part, Region} from '../model/article.js'
import type {PlacedDirective} from './directives.js'

/** A block of the page, in offsets of the prose. */
export interface Block {
  from: number
  to: number
  kind: ParagraphKind
  quoted: boolean
}

/** Inline markup, in offsets of the prose. */
export interface Inline {
  from: number
  to: number
  kind: Region['kind']
  url?: string
}

interface Segment {
  readonly from: number
  length: number
  readonly start: number
  /** Differs from `length` in an atom only, where places cannot be told apart. */
  fileLength: number
  readonly atom: boolean
}

/** A range of the prose that is to read otherwise. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

export class Prose {
  readonly blocks: Block[] = []
  readonly inlines: Inline[] = []
  readonly directives: PlacedDirective[] = []
  #chunks: string[] = []
  #segments: Segment[] = []
  #length = 0
  #text: string | undefined
  #cursor = 0

  get length(): number {
    return this.#length
  }

  get text(): string {
    return (this.#text ??= this.#chunks.join(''))
  }

  /** Adds text that stands in the file unit for unit from `start`. */
  append(text: string, start: number): void {
    this.#add(text, start, text.length, false)
  }

  /** Adds text that stands for `fileLength` units of the file from `start`. */
  appendAtom(text: string, start: number, fileLength: number): void {
    this.#add(text, start, fileLength, true)
  }

  /** Adds text that stands nowhere in the file, such as the break between two blocks. */
  appendBreak(text: string, start: number): void {
    if (this.#length > 0) this.#add(text, start, 0, true)
  }

  #add(text: string, start: number, fileLength: number, atom: boolean): void {
    if (text === '') return
    this.#chunks.push(text)
    const last = this.#segments.at(-1)
    // One unit for one is no atom: with it a text of damaged letters would be as many segments.
    const isAtom = atom && !(text.length === 1 && fileLength === 1)
    if (last && !isAtom && !last.atom && last.start + last.length === start) {
      last.length += text.length
      last.fileLength = last.length
    } else {
      this.#segments.push({
        from: this.#length,
        length: text.length,
        start,
        fileLength,
        atom: isAtom
      })
    }
    this.#length += text.length
    this.#text = undefined
  }

  /** The part that a range of the prose makes. */
  part(from: number, to: number): Part {
    const start = this.#place(from, 'start')
    return {start, end: to > from ? Math.max(start, this.#place(to - 1, 'end')) : start, from, to}
  }

  /** Where the unit at `offset` of the prose starts or ends in the file. */
  #place(offset: number, side: 'start' | 'end'): number {
    const segment = this.#segmentAt(offset)
    if (!segment) return 0
    const {start, fileLength, atom} = segment
    if (atom) return side === 'start' ? start : start + fileLength
    return start + offset - segment.from + (side === 'end' ? 1 : 0)
  }

  #segmentAt(offset: number): Segment | undefined {
    return this.#segments[this.#indexAt(offset)]
  }

  /** Parts are asked for in order, so the last answer or its neighbour is nearly always right. */
  #indexAt(offset: number): number {
    const segments = this.#segments
    for (let i = this.#cursor; i < this.#cursor + 2 && i < segments.length; i++) {
      const {from, length} = segments[i]!
      if (offset >= from && offset < from + length) return (this.#cursor = i)
    }
    const behind = firstPlace(segments.length, (place) => segments[place]!.from > offset)
    return (this.#cursor = Math.max(0, behind - 1))
  }

  /**
   * The same prose with ranges of it reading otherwise; their places in the file stay.
   *
   * @param replacements In order, not overlapping.
   */
  replace(replacements: readonly Replacement[]): Prose {
    if (replacements.length === 0) return this
    const result = new Prose()
    /** Where the prose changed length: old offsets from `at` on move by `by`. */
    const shifts: {at: number; by: number}[] = []
    let done = 0
    for (const {from, to, text} of replacements) {
      result.#copy(this, done, from)
      const {start, end} = this.part(from, to)
      result.appendAtom(text, start, end - start)
      const by = result.#length - to
      if (by !== (shifts.at(-1)?.by ?? 0)) shifts.push({at: to, by})
      done = to
    }
    result.#copy(this, done, this.#length)
    const move = (range: {from: number; to: number}) => ({
      from: shift(shifts, range.from),
      to: shift(shifts, range.to)
    })
    for (const block of this.blocks) result.blocks.push({...block, ...move(block)})
    for (const inline of this.inlines) result.inlines.push({...inline, ...move(inline)})
    for (const directive of this.directives) result.directives.push(directive)
    return result
  }

  /** Adds a range of another prose with its places. */
  #copy(other: Prose, from: number, to: number): void {
    for (let i = other.#indexAt(from); from < to; i++) {
      const segment = other.#segments[i]!
      const end = Math.min(to, segment.from + segment.length)
      const text = other.text.slice(from, end)
      if (segment.atom) this.appendAtom(text, segment.start, segment.fileLength)
      else this.append(text, segment.start + from - segment.from)
      from = end
    }
  }
}

function shift(shifts: readonly {at: number; by: number}[], offset: number): number {
  const behind = firstPlace(shifts.length, (place) => shifts[place]!.at > offset)
  return offset + (shifts[behind - 1]?.by ?? 0)
}
