/**
 * The branching of greatest weight: for every node one parent or none, no node its own ancestor. The algorithm of Chu and
 * Liu (1965) and Edmonds (1967): each node takes its best parent, a circle that comes of it is shrunk to one node, and what
 * enters the circle best breaks it.
 */

/** An edge from a parent to a child, by their places. */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** An edge of a shrunken graph and the one that it stands for. */
interface Step extends Edge {
  readonly inner?: Step
}

/**
 * The parents of a branching of greatest weight.
 *
 * @param rootWeights By node: what it weighs to have no parent.
 * @returns By node its parent, or −1.
 */
export function findBranching(rootWeights: readonly number[], edges: readonly Edge[]): number[] {
  const root = rootWeights.length
  const all: Step[] = rootWeights.map((weight, to) => ({from: root, to, weight}))
  const parents = new Array<number>(root).fill(-1)
  for (const edge of solve(root + 1, root, [...all, ...edges])) {
    if (edge.from !== root) parents[edge.to] = edge.from
  }
  return parents
}

/** For every node but the root the edge that enters it. */
function solve(size: number, root: number, edges: readonly Step[]): Step[] {
  const best = new Array<Step | undefined>(size).fill(undefined)
  for (const edge of edges) {
    if (edge.to === root || edge.from === edge.to) continue
    const known = best[edge.to]
    if (known === undefined || edge.weight > known.weight) best[edge.to] = edge
  }
  const {groups, circles, count} = shrinkCircles(size, root, best)
  if (circles === 0) return best.filter((edge) => edge !== undefined)
  const outer: Step[] = []
  for (const edge of edges) {
    const [from, to] = [groups[edge.from]!, groups[edge.to]!]
    if (from === to) continue
    const inCircle = to < circles
    outer.push({
      from,
      to,
      weight: inCircle ? edge.weight - best[edge.to]!.weight : edge.weight,
      inner: edge
    })
  }
  const chosen = solve(count, groups[root]!, outer).map(({inner}) => inner!)
  const entered = new Set(chosen.map(({to}) => to))
  return [
    ...chosen,
    ...best.filter((edge, node) => edge && groups[node]! < circles && !entered.has(node))
  ] as Step[]
}

/** Numbers circles of best edges first, then each node outside of them. */
function shrinkCircles(
  size: number,
  root: number,
  best: readonly (Step | undefined)[]
): {groups: number[]; circles: number; count: number} {
  const groups = new Array<number>(size).fill(-1)
  const seenFrom = new Array<number>(size).fill(-1)
  let circles = 0
  for (let start = 0; start < size; start++) {
    let node = start
    while (node !== root && seenFrom[node] === -1) {
      seenFrom[node] = start
      node = best[node]!.from
    }
    if (node === root || seenFrom[node] !== start || groups[node] !== -1) continue
    for (let each = node; groups[each] === -1; each = best[each]!.from) groups[each] = circles
    circles++
  }
  let count = circles
  for (let node = 0; node < size; node++) if (groups[node] === -1) groups[node] = count++
  return {groups, circles, count}
}
