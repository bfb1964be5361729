/**
 * Heads and relations: a network with one hidden layer that chooses the next of the three moves and, for an arc, its relation
 * (Chen and Manning 2014), trained with a dynamic oracle (Goldberg and Nivre 2013).
 */
import {Memory} from '../../memory.js'
import {ParserFeatures, surroundedPlaces, wordPlaceCount} from './parser-features.js'
import {addPacked, pack, packInto, unpackPositive} from './packed-sums.js'
import {PackedTable} from './packed-table.js'
import {LEFT, ParserState, RIGHT, SHIFT} from './parser-state.js'
import {Surroundings} from './surroundings.js'
import type {SyntaxTables} from './syntax-tables.js'
import {multiply, readDoubles, readMatrix, scoreRows} from './weights.js'
import {type ListNumbers, WordVectors} from './word-vectors.js'

const MOVES = 3

/** For each place its number among those whose surroundings are looked at, or −1. */
const surroundedNumbers = Int32Array.from({length: wordPlaceCount}, (_, place) =>
  surroundedPlaces.indexOf(place)
)

interface Parse {
  /** Places of heads, −1 for the root. */
  readonly heads: Int32Array
  /** Numbers of relations. */
  readonly relations: Int32Array
  /** 0–1: the probability that the network gives to all its choices about a word's head and relation. */
  readonly confidence: Float64Array
}

/** What a word adds to the network, whatever its sentence. */
interface Parts {
  readonly vector: Float64Array
  readonly surroundings: Int32Array
  /** What it adds to the hidden layer at each place, packed; made when it is first asked for. */
  readonly places: (Int32Array | undefined)[]
}

/** A sentence that is being parsed. */
interface Sentence {
  readonly tags: Int32Array
  readonly parts: readonly Parts[]
  /** A vector for each word. */
  readonly surroundings: Float64Array
  /** What each word adds at each of the places whose surroundings are looked at, place by place, packed. */
  readonly rows: Int32Array
  /** 1 for rows that have been made. */
  readonly made: Uint8Array
}

export class Parser {
  readonly relations: readonly string[]
  readonly #features: ParserFeatures
  readonly #vectors: WordVectors
  readonly #surroundings: Surroundings
  readonly #places: Float64Array
  readonly #contexts: Float64Array
  readonly #table: PackedTable
  readonly #bias: Int32Array
  readonly #output: Float64Array
  readonly #outputBias: Float64Array
  /** The hidden layer before it is cut at 0, packed. */
  readonly #sum: Int32Array
  readonly #hidden: Float64Array
  readonly #product: Float64Array
  readonly #moveScores = new Float64Array(MOVES)
  readonly #relationScores: Float64Array
  /** By words as the tables spell them: mostly 4 kB each, 8 kB at most. */
  readonly #parts = new Memory<Parts>()

  constructor(tables: SyntaxTables, numbers: ListNumbers) {
    const text = (name: string) => tables.weights[`parser ${name}`]!
    this.relations = tables.relations.split(' ')
    this.#features = new ParserFeatures(tables.tags.split(' ').length, this.relations.length)
    this.#vectors = new WordVectors(tables, numbers, 'parser')
    this.#surroundings = new Surroundings(tables)
    this.#places = readDoubles(text('places'))
    this.#contexts = readDoubles(text('contexts'))
    this.#bias = pack(readMatrix(text('bias')).values)
    this.#output = readDoubles(text('output'))
    this.#outputBias = readDoubles(text('outputBias'))
    this.#sum = new Int32Array(this.#bias.length)
    this.#hidden = new Float64Array(2 * this.#bias.length)
    this.#product = new Float64Array(this.#hidden.length)
    this.#relationScores = new Float64Array(this.relations.length)
    const places = placesOf(tables.keptRows, this.#features.rowCount)
    this.#table = new PackedTable(text('table'), places)
  }

  /**
   * @param spelt Words as the tables spell them.
   * @param tags Numbers of their tags.
   */
  parse(spelt: readonly string[], tags: Int32Array): Parse {
    const sentence = this.#open(spelt, tags)
    const state = new ParserState(spelt.length)
    const confidence = new Float64Array(spelt.length).fill(1)
    while (!state.isDone) {
      this.#read(state, sentence)
      const top = state.onStack(0)
      const move = this.#choose(state)
      // Every move while a word is on top decides about its head.
      if (top >= 0) confidence[top]! *= probability(this.#moveScores, move)
      if (move === SHIFT) {
        state.shift()
        continue
      }
      const relation = this.#chooseRelation(move)
      confidence[top]! *= probability(this.#relationScores, relation)
      if (move === LEFT) state.left(relation)
      else state.right(relation)
    }
    return {heads: state.heads, relations: state.relations, confidence}
  }

  #open(spelt: readonly string[], tags: Int32Array): Sentence {
    const parts = spelt.map((word) => this.#parts.recall(word, () => this.#readParts(word)))
    const surroundings = this.#surroundings.read(
      parts.map((part) => part.surroundings),
      tags
    )
    const size = surroundedPlaces.length * spelt.length
    const rows = new Int32Array(size * this.#sum.length)
    return {tags, parts, surroundings, rows, made: new Uint8Array(size)}
  }

  #readParts(word: string): Parts {
    const vector = this.#vectors.read(word)
    return {
      vector,
      surroundings: this.#surroundings.partsOf(vector),
      places: new Array<undefined>(wordPlaceCount).fill(undefined)
    }
  }

  /** Makes the hidden layer of a state, cut at 0. */
  #read(state: ParserState, sentence: Sentence): void {
    const sum = this.#sum
    const features = this.#features
    features.read(state, sentence.tags)
    sum.set(this.#bias)
    this.#table.addRows(sum, features.rows, features.size)
    for (let place = 0; place < wordPlaceCount; place++) {
      const word = features.words[place]!
      if (word < 0) continue
      const own = surroundedNumbers[place]!
      if (own >= 0) {
        const row = own * sentence.parts.length + word
        if (sentence.made[row] === 0) this.#makeRow(sentence, own, word)
        addPacked(sum, sentence.rows, row * sum.length)
      } else {
        const part = sentence.parts[word]!
        addPacked(sum, (part.places[place] ??= this.#readPlace(part, place)), 0)
      }
    }
    unpackPositive(sum, this.#hidden)
  }

  #readPlace({vector}: Parts, place: number): Int32Array {
    const start = place * vector.length * this.#product.length
    multiply(this.#product, vector, 0, vector.length, this.#places, start)
    return pack(this.#product)
  }

  /** Joins a word's own part at a place with that of its surroundings. */
  #makeRow(sentence: Sentence, own: number, word: number): void {
    const width = this.#sum.length
    const row = own * sentence.parts.length + word
    const part = sentence.parts[word]!
    const place = surroundedPlaces[own]!
    sentence.made[row] = 1
    part.places[place] ??= this.#readPlace(part, place)
    const inputs = this.#surroundings.width
    const start = own * inputs * this.#product.length
    multiply(this.#product, sentence.surroundings, word * inputs, inputs, this.#contexts, start)
    packInto(sentence.rows, row * width, this.#product, this.#product.length)
    addPacked(sentence.rows.subarray(row * width, (row + 1) * width), part.places[place], 0)
  }

  #choose(state: ParserState): number {
    const scores = this.#moveScores
    scoreRows(this.#hidden, this.#output, this.#outputBias, 0, scores)
    if (!state.mayShift()) scores[SHIFT] = -Infinity
    if (!state.mayGoLeft()) scores[LEFT] = -Infinity
    if (!state.mayGoRight()) scores[RIGHT] = -Infinity
    return greatest(scores)
  }

  #chooseRelation(move: number): number {
    const scores = this.#relationScores
    const first = MOVES + (move - LEFT) * scores.length
    scoreRows(this.#hidden, this.#output, this.#outputBias, first, scores)
    return greatest(scores)
  }
}

function greatest(scores: Float64Array): number {
  let best = 0
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at
  return best
}

/** What the greatest score is worth among all (softmax). */
function probability(scores: Float64Array, best: number): number {
  let sum = 0
  for (const score of scores) {
    const below = scores[best]! - score
    // Twenty below it is nothing that is worth an exponential.
    if (below < 20) sum += Math.exp(-below)
  }
  return 1 / sum
}

/** For each row its place among those that are kept, −1 for those left out. @param runs See `SyntaxTables.keptRows`. */
function placesOf(runs: string, rowCount: number): Int32Array {
  const places = new Int32Array(rowCount).fill(-1)
  let kept = 0
  let row = 0
  for (const [at, run] of runs.split(' ').entries()) {
    const end = row + Number.parseInt(run, 36)
    for (; row < end; row++) if (at % 2 === 1) places[row] = kept++
  }
  return places
}
