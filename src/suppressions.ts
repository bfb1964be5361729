/** What directives suppress: findings that a writer has looked at and wants to keep as they are. */
import {firstPlace} from './binary-search.js'
import type {Article, Directive, Span} from './article/model/article.js'

/**
 * Reads the directives of an article.
 *
 * @returns Whether a finding of a rule at a place is suppressed. As in ESLint, where it begins decides.
 */
export function readDirectives({
  directives,
  value
}: Article): (rule: string, place: Span) => boolean {
  const silent = new Map<string, readonly Span[]>()
  return (rule, place) => {
    let ranges = silent.get(rule)
    if (!ranges) silent.set(rule, (ranges = findSilentRanges(directives, rule, value.length)))
    return beginsWithin(ranges, place)
  }
}

/**
 * Where a rule is silent: the block of each `ibid-ignore`, and from each `ibid-disable` to the next `ibid-enable`.
 *
 * @param length Where the file ends.
 * @returns Ranges in file order, none touching another.
 */
function findSilentRanges(directives: readonly Directive[], rule: string, length: number): Span[] {
  const ranges: Span[] = []
  /** Where the rule was disabled, while it is. */
  let disabled: number | undefined
  for (const {name, rules, scope, start, end} of directives) {
    if (rules.length > 0 && !rules.includes(rule)) continue
    if (name === 'ibid-ignore') ranges.push(scope)
    else if (name === 'ibid-disable') disabled ??= end
    else if (name === 'ibid-enable' && disabled !== undefined) {
      ranges.push({start: disabled, end: start})
      disabled = undefined
    }
  }
  if (disabled !== undefined) ranges.push({start: disabled, end: length})
  return join(ranges)
}

function join(ranges: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && range.start <= last.end)
      joined[joined.length - 1] = {start: last.start, end: Math.max(last.end, range.end)}
    else joined.push(range)
  }
  return joined
}

/** Whether a place begins in one of some ranges, which are in order. */
function beginsWithin(ranges: readonly Span[], {start}: Span): boolean {
  const range = ranges[firstPlace(ranges.length, (place) => ranges[place]!.end > start)]
  return range !== undefined && range.start <= start
}
