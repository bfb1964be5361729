import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Edge, findBranching} from '../../src/lineage/branching.js'

function weigh(
  parents: readonly number[],
  roots: readonly number[],
  edges: readonly Edge[]
): number {
  return parents.reduce((sum, parent, node) => {
    if (parent < 0) return sum + roots[node]!
    const known = edges.filter(({from, to}) => from === parent && to === node)
    return sum + Math.max(...known.map(({weight}) => weight))
  }, 0)
}

function hasCircle(parents: readonly number[]): boolean {
  return parents.some((_, start) => {
    let node = start
    for (let steps = 0; node >= 0; steps++, node = parents[node]!)
      if (steps > parents.length) return true
    return false
  })
}

/** Every choice of parents without a circle. */
function bestByTrying(roots: readonly number[], edges: readonly Edge[]): number {
  let best = -Infinity
  const choose = (parents: number[]) => {
    const node = parents.length
    if (node === roots.length) {
      if (!hasCircle(parents)) best = Math.max(best, weigh(parents, roots, edges))
      return
    }
    choose([...parents, -1])
    for (const from of new Set(edges.filter(({to}) => to === node).map((edge) => edge.from)))
      choose([...parents, from])
  }
  choose([])
  return best
}

test('a circle of best parents is broken where that costs least', () => {
  const edges = [
    {from: 0, to: 1, weight: 9},
    {from: 1, to: 2, weight: 8},
    {from: 2, to: 0, weight: 7},
    {from: 3, to: 1, weight: 4},
    {from: 3, to: 0, weight: 5}
  ]
  expect(findBranching([-9, -9, -9, 0], edges)).toEqual([3, 0, 1, -1])
})

test('who has no good parent has none', () => {
  expect(findBranching([0, 0], [{from: 0, to: 1, weight: -1}])).toEqual([-1, -1])
  expect(findBranching([0, -2], [{from: 0, to: 1, weight: -1}])).toEqual([-1, 0])
  expect(findBranching([], [])).toEqual([])
})

test('nothing weighs more, and nobody is his own ancestor', () => {
  const size = 5
  const node = fc.nat({max: size - 1})
  const weight = fc.integer({min: -20, max: 20})
  fc.assert(
    fc.property(
      fc.array(weight, {minLength: size, maxLength: size}),
      fc.array(fc.record({from: node, to: node, weight}), {maxLength: 14}),
      (roots, all) => {
        const edges = all.filter(({from, to}) => from !== to)
        const parents = findBranching(roots, edges)
        expect(hasCircle(parents)).toBe(false)
        expect(weigh(parents, roots, edges)).toBe(bestByTrying(roots, edges))
      }
    ),
    {numRuns: 300}
  )
})
