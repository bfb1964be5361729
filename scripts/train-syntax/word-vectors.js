// Makes vectors of words from what stands beside them in running text and from what WordNet says of them:
// positive pointwise mutual information (Levy and Goldberg 2014) with the words up to two places before and behind,
// each place by itself, reduced by a truncated singular value decomposition (Halko et al. 2011).
import {irregularForms} from '../../dist/src/english/forms/irregular-forms.js'
import {randomFrom} from './random.js'

/** Words that count as neighbours: the commonest. */
const NEIGHBOURS = 1500
const OFFSETS = [-2, -1, 1, 2]
/** The power that makes rare neighbours less rare (Levy, Goldberg and Dagan 2015). */
const SMOOTHING = 0.75
const ITERATIONS = 4
/** What a class of WordNet or an ending weighs beside a neighbour. */
const CLASS_WEIGHT = 2.5
const ENDING_WEIGHT = 1.2

/**
 * @param {Iterable<string[]>} paragraphs
 * @param {string[]} vocabulary
 * @param {Map<string, Set<string>>} classes
 * @param {number} width
 * @returns {Float32Array} a row for each word; the mean square of a value is about 1 / width
 */
export function makeWordVectors(paragraphs, vocabulary, classes, width) {
  const numbers = new Map(vocabulary.map((word, at) => [word, at]))
  const lists = [...paragraphs]
  const counts = new Map()
  for (const words of lists) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const neighbours = new Map(
    [...counts]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, NEIGHBOURS)
      .map(([word], at) => [word, at])
  )
  const rows = vocabulary.map(() => new Map())
  const columnSums = new Float64Array((NEIGHBOURS + 2) * OFFSETS.length)
  for (const words of lists) {
    const ids = words.map((word) => neighbours.get(word) ?? NEIGHBOURS)
    for (const [at, word] of words.entries()) {
      const row = rows[numbers.get(word)]
      if (row === undefined) continue
      for (const [place, offset] of OFFSETS.entries()) {
        // The edge of a paragraph is a neighbour as well.
        const column = (ids[at + offset] ?? NEIGHBOURS + 1) * OFFSETS.length + place
        row.set(column, (row.get(column) ?? 0) + 1)
        columnSums[column]++
      }
    }
  }
  let total = 0
  for (const [at, sum] of columnSums.entries()) total += columnSums[at] = sum ** SMOOTHING
  const others = new Map()
  const columnOf = (name) => {
    if (!others.has(name)) others.set(name, columnSums.length + others.size)
    return others.get(name)
  }
  for (const [number, row] of rows.entries()) {
    let sum = 0
    for (const count of row.values()) sum += count
    let square = 0
    for (const [column, count] of row) {
      const information = Math.log((count * total) / (sum * columnSums[column]))
      // A pair that was seen once or twice tells little.
      const value = Math.max(0, information) * (count / (count + 1))
      row.set(column, value)
      square += value * value
    }
    for (const column of row.keys()) row.set(column, row.get(column) / Math.sqrt(square + 100))
    const own = classesOf(vocabulary[number], classes)
    for (const name of own)
      row.set(columnOf(name), (CLASS_WEIGHT * 0.2) / Math.sqrt(own.length / 3))
    if (/^[a-z]{4,}$/.test(vocabulary[number]))
      for (const size of [2, 3])
        row.set(columnOf(`-${vocabulary[number].slice(-size)}`), ENDING_WEIGHT * 0.15)
  }
  return decompose(rows, columnSums.length + others.size, width)
}

/** The classes of a word, or of the words that it may be a form of. */
function classesOf(word, classes) {
  const own = []
  const base = irregularForms.get(word)
  // What an irregular form is beside that ("said" as an adjective) is rare.
  if (base !== undefined)
    return [
      'irregular',
      ...[...(classes.get(base) ?? [])].flatMap((name) => [`irregular ${name}`, name])
    ]
  for (const name of classes.get(word) ?? []) own.push(name)
  for (const [ending, replacements] of endings) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    for (const replacement of replacements) {
      const known = classes.get(stem + replacement)
      if (known === undefined) continue
      for (const name of known) own.push(`${ending} ${name}`, name)
      return [...new Set(own)]
    }
  }
  return own
}

const endings = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['er', ['', 'e']],
  ['est', ['', 'e']],
  ['ly', ['']]
]

/** The rows in the space of the largest singular values, each value times the root of its singular value. */
function decompose(rows, columns, width) {
  const random = randomFrom(1)
  const sparse = rows.map((row) => ({
    columns: Int32Array.from(row.keys()),
    values: Float32Array.from(row.values())
  }))
  let right = new Float64Array(columns * width).map(() => random() - 0.5)
  let left = new Float64Array(rows.length * width)
  for (let round = 0; round < ITERATIONS; round++) {
    left = new Float64Array(rows.length * width)
    for (const [number, {columns: own, values}] of sparse.entries())
      for (let at = 0; at < own.length; at++)
        for (let k = 0; k < width; k++)
          left[number * width + k] += values[at] * right[own[at] * width + k]
    orthogonalise(left, width)
    right = new Float64Array(columns * width)
    for (const [number, {columns: own, values}] of sparse.entries())
      for (let at = 0; at < own.length; at++)
        for (let k = 0; k < width; k++)
          right[own[at] * width + k] += values[at] * left[number * width + k]
    if (round < ITERATIONS - 1) orthogonalise(right, width)
  }
  const lengths = new Float64Array(width)
  for (let at = 0; at < right.length; at++) lengths[at % width] += right[at] * right[at]
  const result = new Float32Array(left.length)
  let square = 0
  for (let at = 0; at < left.length; at++) {
    result[at] = left[at] * Math.sqrt(Math.sqrt(lengths[at % width]))
    square += result[at] * result[at]
  }
  const scale = Math.sqrt(rows.length / square)
  return result.map((value) => Math.max(-1, Math.min(1, value * scale)))
}

/** Gram and Schmidt, column by column. */
function orthogonalise(matrix, width) {
  for (let k = 0; k < width; k++) {
    for (let before = 0; before < k; before++) {
      let product = 0
      for (let at = 0; at < matrix.length; at += width)
        product += matrix[at + k] * matrix[at + before]
      for (let at = 0; at < matrix.length; at += width)
        matrix[at + k] -= product * matrix[at + before]
    }
    let square = 0
    for (let at = k; at < matrix.length; at += width) square += matrix[at] * matrix[at]
    const factor = 1 / Math.sqrt(square || 1)
    for (let at = k; at < matrix.length; at += width) matrix[at] *= factor
  }
}
