// What each move of the parser costs: how many of a tree's arcs cannot be reached any more (Goldberg and Nivre 2013).
import {LEFT, RIGHT, SHIFT} from '../../dist/src/english/syntax/parser-state.js'

/** Dependants of each word, for `moveCosts`. @param {number[]} heads */
export function dependantsOf(heads) {
  const dependants = Array.from({length: heads.length + 1}, () => [])
  for (const [word, head] of heads.entries()) dependants[head < 0 ? heads.length : head].push(word)
  return dependants
}

/**
 * @param {import('../../dist/src/english/syntax/parser-state.js').ParserState} state
 * @param {number[]} heads −1 for the root
 * @param {number[][]} dependants
 * @param {Float64Array} costs of the three moves, Infinity for those that may not be made
 */
export function moveCosts(state, heads, dependants, costs) {
  const {next, length} = state
  const top = state.onStack(0)
  const below = state.onStack(1)
  costs.fill(Infinity)
  const headOf = (word) => (heads[word] < 0 ? length : heads[word])
  if (state.mayShift()) {
    let cost = 0
    // The next word loses its head on the stack, unless that is the top, and its dependants there.
    const head = headOf(next)
    for (let depth = 0; depth < state.stackSize; depth++) {
      const word = state.onStack(depth)
      if (word === head && depth > 0) cost++
    }
    for (const dependant of dependants[next]) if (isOnStack(state, dependant)) cost++
    costs[SHIFT] = cost
  }
  if (top < 0) return
  let waiting = 0
  for (const dependant of dependants[top]) if (dependant >= next) waiting++
  const head = headOf(top)
  if (state.mayGoLeft()) costs[LEFT] = waiting + (head === below || head > next ? 1 : 0)
  if (state.mayGoRight()) costs[RIGHT] = waiting + (head >= next ? 1 : 0)
}

function isOnStack(state, word) {
  if (word >= state.next || state.relations[word] >= 0) return false
  return true
}
