/** Which letter stood where a letter lost bytes: the one that makes the likeliest word of the text's language. */
import {
  type Context,
  costOfCase,
  knownLanguages,
  type Letters,
  lettersOf,
  step,
  wordStart
} from '../model/letters.js'
import {bit} from '../model/likelihood.js'
import {touches} from '../../spans.js'

/** A damaged place, and what may have stood there. */
export interface Gap {
  readonly start: number
  readonly end: number
  /** One where that is known. */
  readonly options: readonly string[]
  /** Whether bytes are gone: then a word alone can't be sure of the letter. */
  readonly lossy: boolean
}

/** A character of a word, or what a gap may have been. */
interface Piece {
  readonly options: readonly string[]
  /** Index of the gap. */
  readonly gap: number | undefined
}

interface Word {
  readonly pieces: readonly Piece[]
  /** Whether a sentence begins with it. */
  readonly opens: boolean
}

/** Options this many bits below the best may be the right one; a best one further ahead is sure. */
const doubt = 7

/** More options than a reader looks through are of no use. */
const mostOptions = 6

const isLetter = /^[\p{L}\p{M}]$/u
const areLetters = /^[\p{L}\p{M}]+$/u
const sentenceEnd = /(?:^|[\n.!?:]["'”’»)]{0,3}\s{1,5})["'“‘«„(¿¡]{0,3}$/u

/** Words are read this far to either side. */
const longestReach = 40
/** The language is judged by so many words, and so much text. */
const sampleWords = 60
const sampleLength = 4000

/**
 * Ranks what gaps in words may have been.
 *
 * @param gaps - All damaged places, in order: known repairs are part of the words around them.
 * @returns The options of each gap that a language could rank, likeliest first: one when that is sure.
 */
export function restoreLetters(text: string, gaps: readonly Gap[]): Map<number, readonly string[]> {
  const words = [...findWords(text, gaps)]
  const restored = new Map<number, readonly string[]>()
  const letters = words.length === 0 ? undefined : likeliestLanguage(text, gaps, words)
  if (!letters) return restored
  for (const word of words) {
    const {pieces} = word
    for (const [place, ranked] of rankOptions(letters, word)) {
      const gap = pieces[place]!.gap!
      const near = ranked.filter(({cost}) => cost < ranked[0]!.cost + bit * doubt)
      const isSure = near.length === 1 && !gaps[gap]!.lossy
      // A letter by itself may be any name's.
      const most =
        pieces.length === 1 ? ranked.length : Math.min(mostOptions, Math.max(2, near.length))
      const kept = isSure ? near : ranked.slice(0, most)
      restored.set(
        gap,
        kept.map(({option}) => option)
      )
    }
  }
  return restored
}

/** Whether a gap was a letter most likely, of which several come into question. */
export function isOpenLetter({options}: Pick<Gap, 'options'>): boolean {
  return options.length > 1 && areLetters.test(options[0]!)
}

/** Words that hold gaps. */
function* findWords(text: string, gaps: readonly Gap[]): Generator<Word> {
  for (let index = 0; index < gaps.length; index++) {
    if (!isOpenLetter(gaps[index]!)) continue
    const pieces: Piece[] = []
    const start = readBack(text, gaps, index, pieces)
    index = readOn(text, gaps, index, pieces)
    yield {pieces, opens: sentenceEnd.test(text.slice(Math.max(0, start - 8), start))}
  }
}

/** Puts what stands before a gap in its word in front of the pieces; returns where the word begins. */
function readBack(text: string, gaps: readonly Gap[], index: number, pieces: Piece[]): number {
  let start = gaps[index]!.start
  for (let first = index - 1; pieces.length < longestReach;) {
    const gap = gaps[first]
    if (gap?.end === start) {
      const [option = ''] = gap.options
      const letters = /(?<![\p{L}\p{M}])[\p{L}\p{M}]*$/u.exec(option)![0]
      if (letters !== '') pieces.unshift({options: [letters], gap: undefined})
      if (letters === '' || letters.length < option.length) break
      start = gap.start
      first--
    } else if (isLetter.test(text[start - 1] ?? '')) {
      start--
      pieces.unshift({options: [text[start]!], gap: undefined})
    } else break
  }
  return start
}

/** Puts a gap and what follows it in its word behind the pieces; returns the last gap of the word. */
function readOn(text: string, gaps: readonly Gap[], index: number, pieces: Piece[]): number {
  let end = gaps[index]!.start
  let next = index
  for (;;) {
    const gap = gaps[next]
    if (gap?.start === end) {
      const [option = ''] = gap.options
      const isOpen = isOpenLetter(gap)
      const letters = /^[\p{L}\p{M}]*/u.exec(option)![0]
      const candidates = gap.options.filter((each) => areLetters.test(each))
      if (letters !== '')
        pieces.push(
          isOpen ? {options: candidates, gap: next} : {options: [letters], gap: undefined}
        )
      if (letters === '' || letters.length < option.length) return next
      end = gap.end
      next++
    } else if (isLetter.test(text[end] ?? '')) {
      pieces.push({options: [text[end]!], gap: undefined})
      end++
    } else return next - 1
  }
}

/** The language in which the words, and those around them that are sound, are likeliest. */
function likeliestLanguage(
  text: string,
  gaps: readonly Gap[],
  words: readonly Word[]
): Letters | undefined {
  const sample = [...words.slice(0, sampleWords)]
  const from = Math.max(0, gaps[0]!.start - sampleLength / 2)
  for (const match of text.slice(from, from + sampleLength).matchAll(/\p{L}{2,}/gu)) {
    const start = from + match.index
    if (touches(gaps, start - 1, start + match[0].length + 1)) continue
    sample.push({
      pieces: Array.from(match[0], (letter) => ({options: [letter], gap: undefined})),
      opens: true
    })
    if (sample.length > 2 * sampleWords) break
  }
  let best: {letters: Letters; cost: number} | undefined
  for (const language of knownLanguages()) {
    const letters = lettersOf(language)
    let cost = 0
    for (const word of sample) {
      cost += leastCost(passForward(letters, word).at(-1)!)
      if (best && cost > best.cost) break
    }
    if (!best || cost < best.cost) best = {letters, cost}
  }
  return best?.letters
}

/** A way to what is read so far. */
interface State {
  readonly context: Context
  /** Whether the letter before is a capital; undefined at the beginning of the word. */
  readonly capital: boolean | undefined
  cost: number
  readonly ways: Way[]
}

interface Way {
  readonly from: State
  readonly option: string
  readonly cost: number
}

/** What is likelier than all others by so many bits alone goes on. */
const beamWidth = 40

/** States behind each piece, with the ways that lead to them; behind the last one the end of the word. */
function passForward(letters: Letters, {pieces, opens}: Word): State[][] {
  const passes: State[][] = [[{context: wordStart, capital: undefined, cost: 0, ways: []}]]
  for (const {options} of pieces) {
    const states = new Map<number, State>()
    for (const from of passes.at(-1)!) {
      for (const option of options) {
        let {context, capital} = from
        let cost = 0
        for (const letter of option) {
          const small = letter.toLowerCase()
          const isCapital = small !== letter
          cost += bit * costOfCase(capital, isCapital, opens)
          const taken = step(letters, context, small)
          cost += taken.cost
          context = taken.context
          capital = isCapital
        }
        reach(states, from, option, context, capital, cost)
      }
    }
    const least = leastCost([...states.values()])
    passes.push([...states.values()].filter((state) => state.cost < least + bit * beamWidth))
  }
  const ends = new Map<number, State>()
  for (const from of passes.at(-1)!)
    reach(ends, from, '', wordStart, undefined, step(letters, from.context, ' ').cost)
  passes.push([...ends.values()])
  return passes
}

function reach(
  states: Map<number, State>,
  from: State,
  option: string,
  context: Context,
  capital: boolean | undefined,
  cost: number
): void {
  const key = context * 2 + (capital ? 1 : 0)
  const total = from.cost + cost
  let state = states.get(key)
  if (!state) states.set(key, (state = {context, capital, cost: total, ways: []}))
  state.cost = Math.min(state.cost, total)
  state.ways.push({from, option, cost})
}

function leastCost(states: readonly State[]): number {
  let least = Infinity
  for (const {cost} of states) least = Math.min(least, cost)
  return least
}

interface Ranked {
  readonly option: string
  /** Quarters of a bit, of the likeliest word with it. */
  readonly cost: number
}

/** The options of each gap of a word by its place among the pieces, likeliest first. */
function* rankOptions(
  letters: Letters,
  word: Word
): Generator<[place: number, ranked: readonly Ranked[]]> {
  const passes = passForward(letters, word)
  /** The least cost from each state to the end of the word. */
  let rest = new Map<State, number>(passes.at(-1)!.map((state) => [state, 0]))
  for (let place = word.pieces.length; place >= 0; place--) {
    const before = new Map<State, number>()
    const costs = new Map<string, number>()
    for (const state of passes[place + 1]!) {
      const left = rest.get(state) ?? Infinity
      for (const {from, option, cost} of state.ways) {
        before.set(from, Math.min(before.get(from) ?? Infinity, cost + left))
        costs.set(option, Math.min(costs.get(option) ?? Infinity, from.cost + cost + left))
      }
    }
    rest = before
    if (word.pieces[place]?.gap === undefined) continue
    const ranked = Array.from(costs, ([option, cost]) => ({option, cost}))
    yield [place, ranked.sort((a, b) => a.cost - b.cost)]
  }
}
