// Trains the parser: a network with one hidden layer that scores the three moves and, for an arc, its relation, with a
// dynamic oracle, so that it learns what to do after mistakes of its own.
import {
  ParserFeatures,
  surroundedPlaces,
  wordPlaceCount
} from '../../dist/src/english/syntax/parser-features.js'
import {LEFT, NONE, ParserState, SHIFT} from '../../dist/src/english/syntax/parser-state.js'
import {Context} from './context.js'
import {addRow, multiplyAdd, multiplyBack, softmax, Weights} from './network.js'
import {dependantsOf, moveCosts} from './oracle.js'
import {randomFrom, shuffle} from './random.js'
import {WordInput} from './word-input.js'

const DROPOUT = 0.25
const BATCH = 8
const RATE = 0.002
const LEAST_COUNT = 3
/** How often the parser goes on from its own choice while it learns, from the second epoch on. */
const EXPLORATION = 0.9
const MOVES = 3
/** Values of a word's surroundings on each side. */
const CONTEXT_SIZE = 24
const CONTEXT_DROPOUT = 0.2

export class Parser {
  constructor(resources, seed, options = {}) {
    this.random = randomFrom(seed)
    this.size = options.hidden ?? 128
    this.dropout = options.dropout ?? DROPOUT
    this.rate = options.rate ?? RATE
    const {tags, relations, vocabulary, counts, affixes} = resources
    this.relationCount = relations.length
    this.features = new ParserFeatures(tags.length, relations.length)
    this.words = new WordInput(vocabulary, counts, affixes.endings, LEAST_COUNT)
    const start = (range) => () => (this.random() - 0.5) * range
    this.context = new Context(
      vocabulary.width,
      tags.length,
      options.context ?? CONTEXT_SIZE,
      this.random,
      options.contextDropout ?? CONTEXT_DROPOUT
    )
    this.contexts = new Weights(surroundedPlaces.length * this.context.width, this.size, start(0.2))
    this.places = new Weights(wordPlaceCount * vocabulary.width, this.size, start(0.15))
    this.table = new Weights(this.features.rowCount, this.size, start(0.04))
    this.bias = new Weights(1, this.size, () => 0.1)
    /** Rows: the moves, then relations of arcs to the left, then of arcs to the right. */
    this.output = new Weights(MOVES + 2 * relations.length, this.size, start(0.15))
    this.outputBias = new Weights(1, this.output.rows)
    this.scores = new Float32Array(MOVES)
    this.relationScores = new Float32Array(relations.length)
    this.hidden = new Float32Array(this.size)
    this.slope = new Float32Array(this.size)
  }

  /** What each word adds to the hidden layer at each place, made when it is first asked for. */
  #open(words, vectors, tags, learns) {
    const {length} = words
    const values = new Float32Array(wordPlaceCount * length * this.size)
    const known = new Uint8Array(wordPlaceCount * length)
    const surroundings = this.context.read(length, vectors, tags, learns)
    return {vectors, surroundings, values, known, length}
  }

  #project(opened, place, word) {
    const {size} = this
    const at = place * opened.length + word
    if (opened.known[at] === 0) {
      opened.known[at] = 1
      const {width} = this.words
      multiplyAdd(
        opened.values,
        at * size,
        opened.vectors,
        word * width,
        width,
        this.places.values,
        place * width * size,
        size
      )
      const own = surroundedPlaces.indexOf(place)
      const inputs = this.context.width
      if (own >= 0)
        multiplyAdd(
          opened.values,
          at * size,
          opened.surroundings,
          word * inputs,
          inputs,
          this.contexts.values,
          own * inputs * size,
          size
        )
    }
    return at
  }

  /** The hidden layer in a state, cut at 0. */
  #read(state, tags, opened) {
    const {hidden, size, features} = this
    features.read(state, tags)
    hidden.set(this.bias.values)
    for (let at = 0; at < features.size; at++)
      addRow(hidden, 0, this.table.values, features.rows[at], size)
    for (let place = 0; place < wordPlaceCount; place++) {
      const word = features.words[place]
      if (word >= 0) addRow(hidden, 0, opened.values, this.#project(opened, place, word), size)
    }
    for (let h = 0; h < size; h++) if (hidden[h] < 0) hidden[h] = 0
  }

  #score(first, count, scores) {
    const {hidden, size} = this
    for (let row = 0; row < count; row++) {
      let sum = this.outputBias.values[first + row]
      for (let h = 0, at = (first + row) * size; h < size; h++, at++)
        sum += hidden[h] * this.output.values[at]
      scores[row] = sum
    }
  }

  #allowed(state) {
    return [state.mayShift(), state.mayGoLeft(), state.mayGoRight()]
  }

  /** @returns {ParserState} with heads and relations */
  parse(words, tags) {
    const opened = this.#open(words, this.words.read(words), tags, false)
    const state = new ParserState(words.length)
    while (!state.isDone) {
      const allowed = this.#allowed(state)
      this.#read(state, tags, opened)
      this.#score(0, MOVES, this.scores)
      let move = -1
      for (let at = 0; at < MOVES; at++)
        if (allowed[at] && (move < 0 || this.scores[at] > this.scores[move])) move = at
      this.#make(state, move)
    }
    return state
  }

  #make(state, move) {
    if (move === SHIFT) return state.shift()
    this.#score(MOVES + (move - 1) * this.relationCount, this.relationCount, this.relationScores)
    let best = 0
    for (let at = 1; at < this.relationCount; at++)
      if (this.relationScores[at] > this.relationScores[best]) best = at
    if (move === LEFT) state.left(best)
    else state.right(best)
  }

  learn({words, parserTags, goldHeads, goldRelations}, exploration) {
    const {random, hidden, slope, size, dropout, scores, relationScores, relationCount, features} =
      this
    const vectors = this.words.read(words, random)
    const opened = this.#open(words, vectors, parserTags, true)
    const slopes = new Float32Array(opened.values.length)
    const dependants = dependantsOf(goldHeads)
    const costs = new Float64Array(MOVES)
    const state = new ParserState(words.length)
    while (!state.isDone) {
      this.#read(state, parserTags, opened)
      const allowed = this.#allowed(state)
      moveCosts(state, goldHeads, dependants, costs)
      // What to do next is decided without dropout.
      this.#score(0, MOVES, scores)
      let [chosen, cheapest, best] = [-1, -1, Math.min(...costs)]
      for (let at = 0; at < MOVES; at++) {
        if (!allowed[at]) continue
        if (chosen < 0 || scores[at] > scores[chosen]) chosen = at
        if (costs[at] === best && (cheapest < 0 || scores[at] > scores[cheapest])) cheapest = at
      }
      const move = random() < exploration ? chosen : cheapest
      const arcMove = cheapest
      let relation = -1
      if (move !== SHIFT) {
        this.#score(MOVES + (move - 1) * relationCount, relationCount, relationScores)
        relation = 0
        for (let at = 1; at < relationCount; at++)
          if (relationScores[at] > relationScores[relation]) relation = at
      }
      for (let h = 0; h < size; h++)
        hidden[h] = hidden[h] > 0 && random() >= dropout ? hidden[h] / (1 - dropout) : 0
      this.#score(0, MOVES, scores)
      softmax(scores, MOVES, allowed)
      let right = 0
      for (let at = 0; at < MOVES; at++) if (costs[at] === best) right += scores[at]
      slope.fill(0)
      const back = (row, s) => {
        this.outputBias.gradient[row] += s
        for (let h = 0, at = row * size; h < size; h++, at++) {
          this.output.gradient[at] += s * hidden[h]
          slope[h] += s * this.output.values[at]
        }
      }
      if (right < 0.999)
        for (let at = 0; at < MOVES; at++)
          if (allowed[at]) back(at, scores[at] - (costs[at] === best ? scores[at] / right : 0))
      // The relation is learned where an arc of the tree is at hand.
      const word = state.onStack(0)
      const head = arcMove === LEFT ? state.next : state.onStack(1)
      const goldHead = word < 0 ? NONE : goldHeads[word] < 0 ? words.length : goldHeads[word]
      if (arcMove !== SHIFT && goldHead === head) {
        const first = MOVES + (arcMove - 1) * relationCount
        this.#score(first, relationCount, relationScores)
        softmax(relationScores, relationCount)
        relationScores[goldRelations[word]] -= 1
        for (let at = 0; at < relationCount; at++)
          if (Math.abs(relationScores[at]) > 1e-5) back(first + at, relationScores[at])
      }
      for (let h = 0; h < size; h++) slope[h] = hidden[h] > 0 ? slope[h] / (1 - dropout) : 0
      addRow(this.bias.gradient, 0, slope, 0, size)
      for (let at = 0; at < features.size; at++) {
        this.table.touch(features.rows[at])
        addRow(this.table.gradient, features.rows[at] * size, slope, 0, size)
      }
      for (let place = 0; place < wordPlaceCount; place++)
        if (features.words[place] >= 0)
          addRow(slopes, (place * words.length + features.words[place]) * size, slope, 0, size)
      if (move === SHIFT) state.shift()
      else if (move === LEFT) state.left(relation)
      else state.right(relation)
    }
    const vectorSlopes = new Float32Array(vectors.length)
    const contextSlopes = new Float32Array(opened.surroundings.length)
    const {width} = this.words
    const inputs = this.context.width
    for (let place = 0; place < wordPlaceCount; place++)
      for (let word = 0; word < words.length; word++) {
        const at = place * words.length + word
        if (opened.known[at] === 0) continue
        multiplyBack(
          slopes,
          at * size,
          vectors,
          vectorSlopes,
          word * width,
          width,
          this.places.values,
          this.places.gradient,
          place * width * size,
          size
        )
        const own = surroundedPlaces.indexOf(place)
        if (own >= 0)
          multiplyBack(
            slopes,
            at * size,
            opened.surroundings,
            contextSlopes,
            word * inputs,
            inputs,
            this.contexts.values,
            this.contexts.gradient,
            own * inputs * size,
            size
          )
      }
    this.context.back(contextSlopes, vectorSlopes)
    this.words.back(vectorSlopes)
  }

  update(rate) {
    for (const dense of [this.bias, this.output, this.outputBias, this.places, this.contexts]) {
      dense.touchAll()
      dense.update(rate)
    }
    this.context.update(rate)
    this.table.update(rate)
    this.words.update(rate)
  }

  train(sentences, epochs, report = () => {}) {
    const order = [...sentences]
    const steps = (epochs * order.length) / BATCH
    let step = 0
    for (let epoch = 1; epoch <= epochs; epoch++) {
      shuffle(order, this.random)
      for (let start = 0; start < order.length; start += BATCH) {
        for (const sentence of order.slice(start, start + BATCH))
          this.learn(sentence, epoch > 1 ? EXPLORATION : 0)
        this.update(this.rate * Math.max(0.02, 1 - step++ / steps))
      }
      report(epoch)
    }
  }
}
