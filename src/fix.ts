/** Applying `expected` to a text: only what is sure, and no other character changes. */
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import rules from '../rules/index.js'
import type {Span} from './article/model/article.js'
import type {Rule} from './rule.js'

/**
 * From this confidence on a repair is put in place unasked; a finding without one is as sure as its rule. On sixteen invented stories
 * with honest and faulty drafts, 125 repairs were made: none in an honest draft, and 109 give back exactly what the stories say.
 */
const sureEnough = 0.9

/** As many passes as ESLint makes: a repair can bring another to light. */
const mostPasses = 10

/** A text to put in place of a range of the file. */
export interface Fix extends Span {
  readonly text: string
  /** 0–1. */
  readonly confidence: number
  readonly message: VFileMessage
}

/** Two fixes on one place: the surer is applied, and neither when they are as sure. */
export interface Clash {
  readonly skipped: Fix
  readonly other: Fix
  readonly isSurer: boolean
}

export interface FixedText {
  readonly value: string
  readonly applied: readonly Fix[]
  readonly clashes: readonly Clash[]
}

/**
 * The fixes among messages: those of rules that are fixable, with exactly one `expected`, and sure.
 *
 * @param messages Of ibid, on the text that is to be fixed.
 */
export function findFixes(messages: readonly VFileMessage[]): Fix[] {
  return messages.flatMap((message) => {
    const {ruleId = '', expected, place, actual, confidence = 1} = message
    const rule = Object.hasOwn(rules, ruleId) ? (rules as Record<string, Rule>)[ruleId] : undefined
    const [text, ...others] = expected ?? []
    if (!rule?.fixable || message.source !== 'ibid' || confidence < sureEnough) return []
    if (text === undefined || others.length > 0 || text === actual) return []
    if (!place || !('start' in place)) return []
    const {start, end} = place
    if (start.offset === undefined || end.offset === undefined) return []
    return {start: start.offset, end: end.offset, text, confidence, message}
  })
}

/**
 * Applies fixes to the text that they were found in. Of two that overlap, the surer is applied; when they are as sure and differ,
 * which of them is right would be a guess, and neither is.
 */
export function applyFixes(value: string, fixes: readonly Fix[]): FixedText {
  const sorted = [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)
  const skipped = new Set<Fix>()
  const clashes: Clash[] = []
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && overlap(a, sorted[next]!); next++) {
      const b = sorted[next]!
      if (isSame(a, b)) {
        skipped.add(b)
        continue
      }
      const [winner, loser] = b.confidence > a.confidence ? [b, a] : [a, b]
      const isSurer = winner.confidence > loser.confidence
      skipped.add(loser)
      if (!isSurer) skipped.add(winner)
      clashes.push({skipped: loser, other: winner, isSurer})
    }
  }
  const applied = sorted.filter((fix) => !skipped.has(fix))
  const pieces: string[] = []
  let from = 0
  for (const {start, end, text} of applied) {
    pieces.push(value.slice(from, start), text)
    from = end
  }
  pieces.push(value.slice(from))
  return {value: pieces.join(''), applied, clashes}
}

/** Two insertions at one place overlap as well: their order is nobody's to guess. */
function overlap(a: Span, b: Span): boolean {
  return b.start < a.end || (a.start === b.start && a.end === b.end)
}

function isSame(a: Fix, b: Fix): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}

/**
 * Fixes a file until nothing is left to fix, so that fixing it again changes nothing. Repairs that leave their rule with
 * as many findings as before mend nothing, and are taken back; so are those that bring a finding of another rule, and
 * those of rules that go on and on.
 *
 * @param check Checks the file anew, so that its messages are those of its value.
 * @returns What was applied and what was not, pass by pass; the file has its new value and the messages that remain.
 */
export function fixFile(file: VFile, check: () => void): Omit<FixedText, 'value'> {
  const original = String(file)
  const endless = new Set<string | undefined>()
  for (;;) {
    const {restless, ...fixed} = settle(file, check, endless)
    if (restless.length === 0) return fixed
    for (const {message} of restless) endless.add(message.ruleId)
    file.value = original
    check()
  }
}

/** Fixes pass by pass. Where that has no end, `restless` is what brought a text back that was there before, or all. */
function settle(
  file: VFile,
  check: () => void,
  endless: ReadonlySet<string | undefined>
): Omit<FixedText, 'value'> & {restless: readonly Fix[]} {
  const applied: Fix[] = []
  const clashes: Clash[] = []
  /** Rules whose repairs mend nothing in the text as it is now. */
  const vain = new Set<string | undefined>()
  /** Whether rules have to be tried one by one, for together they brought a new finding. */
  let isAlone = false
  /** By text: how many fixes led to it. */
  const seen = new Map([[String(file), 0]])
  for (;;) {
    const before = {value: String(file), counts: countByRule(file.messages)}
    const open = findFixes(file.messages).filter(
      ({message: {ruleId}}) => !vain.has(ruleId) && !endless.has(ruleId)
    )
    const first = open[0]?.message.ruleId
    const fixes = isAlone ? open.filter(({message}) => message.ruleId === first) : open
    const fixed = applyFixes(before.value, fixes)
    if (fixed.applied.length === 0 && open.length > fixes.length) {
      vain.add(first)
      continue
    }
    if (fixed.applied.length === 0) {
      // What nobody can decide comes up in every pass.
      const undecided = fixed.clashes.filter(({isSurer}) => !isSurer)
      return {applied, clashes: [...clashes, ...undecided], restless: []}
    }
    const known = seen.get(fixed.value) ?? (seen.size > mostPasses ? 0 : undefined)
    if (known !== undefined)
      return {applied, clashes, restless: [...applied.slice(known), ...fixed.applied]}
    file.value = fixed.value
    check()
    const after = countByRule(file.messages)
    const rules = new Set(fixed.applied.map(({message}) => message.ruleId))
    const isWorse = [...after].some(([rule, count]) => count > (before.counts.get(rule) ?? 0))
    const stays = [...rules].filter(
      (rule) => isWorse || (after.get(rule) ?? 0) >= before.counts.get(rule)!
    )
    if (stays.length > 0) {
      if (isWorse && rules.size > 1) isAlone = true
      else for (const rule of stays) vain.add(rule)
      file.value = before.value
      check()
      continue
    }
    vain.clear()
    for (const fix of fixed.applied) applied.push(fix)
    seen.set(fixed.value, applied.length)
    for (const clash of fixed.clashes) if (clash.isSurer) clashes.push(clash)
  }
}

function countByRule(messages: readonly VFileMessage[]): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  for (const {ruleId} of messages) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return counts
}
