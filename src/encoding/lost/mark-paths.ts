/** The likeliest way through the marks of a paragraph: what opens is closed, in its order. */
import {impossible, type Role, roles} from '../model/marks.js'

/** Whether the text is outside quotations, inside double marks, single marks, single in double, double in single. */
const states = 5

interface Step {
  readonly role: number
  readonly from: number
  readonly to: number
  readonly cost: number
}

/** Every way through a place: a role, the state before and after it, and the cost in bits. */
export function stepCosts(costs: readonly number[], singleFirst: boolean): Step[] {
  const steps: Step[] = []
  for (const [role, cost] of costs.entries()) {
    if (cost >= impossible) continue
    for (let from = 0; from < states; from++) {
      const [to, extra] = move(roles[role]!, from, singleFirst)
      steps.push({role, from, to, cost: cost + extra})
    }
  }
  return steps
}

/** Opening what is open, and closing what is not, costs; so do single marks where double ones are the rule. */
const reopenCost = 6
const strayCloseCost = 7
const singleCost = 4

function move(role: Role, from: number, singleFirst: boolean): [to: number, cost: number] {
  switch (role) {
    case 'openDouble':
      if (from === 0) return [1, singleFirst ? 2 : 0]
      return from === 2 ? [4, 0] : [from, reopenCost]
    case 'closeDouble':
      if (from === 1) return [0, 0]
      if (from === 4) return [2, 0]
      return from === 3 ? [0, reopenCost] : [from, strayCloseCost]
    case 'openSingle':
      if (from === 0) return [2, singleFirst ? 0 : singleCost]
      return from === 1 ? [3, 1] : [from, reopenCost + 2]
    case 'closeSingle':
      if (from === 2) return [0, 0]
      if (from === 3) return [1, 0]
      return from === 4 ? [0, reopenCost] : [from, strayCloseCost + 2]
    default:
      return [from, 0]
  }
}

/** Leaving a paragraph inside a quotation costs little: a speech of several paragraphs reopens each. */
const leftOpenCost = 4

export function passForward(steps: readonly (readonly Step[])[]): number[][] {
  const passes = [[0, impossible, impossible, impossible, impossible]]
  for (const each of steps) {
    const costs = Array.from({length: states}, () => Infinity)
    const last = passes.at(-1)!
    for (const {from, to, cost} of each) costs[to] = Math.min(costs[to]!, last[from]! + cost)
    passes.push(costs)
  }
  return passes
}

export function passBackward(steps: readonly (readonly Step[])[]): number[][] {
  const passes = [[0, leftOpenCost, leftOpenCost + 2, leftOpenCost * 2, leftOpenCost * 2]]
  for (const each of steps.toReversed()) {
    const costs = Array.from({length: states}, () => Infinity)
    const last = passes.at(-1)!
    for (const {from, to, cost} of each) costs[from] = Math.min(costs[from]!, last[to]! + cost)
    passes.push(costs)
  }
  return passes.reverse()
}

export interface RankedRole {
  readonly role: Role
  readonly cost: number
}

/** Roles of a place by the cost of the best reading of the whole paragraph with each. */
export function rankRoles(
  steps: readonly Step[],
  forward: readonly number[],
  backward: readonly number[]
): RankedRole[] {
  const costs = roles.map(() => Infinity)
  for (const {role, from, to, cost} of steps) {
    costs[role] = Math.min(costs[role]!, forward[from]! + cost + backward[to]!)
  }
  return costs
    .map((cost, role) => ({role: roles[role]!, cost}))
    .filter(({cost}) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
}
