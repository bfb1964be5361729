/** What holds of every draft beside every source, whatever they are. */
import assert from 'node:assert/strict'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {location} from 'vfile-location'
import type {VFileMessage} from 'vfile-message'
import {applyFixes, findFixes, fixFile} from '../../src/fix.js'
import {parseHtml} from '../../src/article/markup/parse-html.js'
import {parseMarkdown} from '../../src/article/markup/parse-markdown.js'
import ibid, {type IbidOptions, rules} from '../../src/index.js'
import {reports} from '../../src/report/reports.js'
import type {FuzzInput} from './inputs.js'

/** In milliseconds, for each 10 kB begun. */
const patience = 2000

const tree: Node = {type: 'root', children: []} as Node
const extensions = {text: 'txt', markdown: 'md', html: 'html'} as const

/**
 * Checks a draft in every way that must agree.
 *
 * @param isThorough Whether rules are run alone and reports rendered as well, which takes twenty times as long.
 * @throws {Error} When something does not hold.
 */
export async function checkInvariants(input: FuzzInput, isThorough: boolean): Promise<void> {
  const {draft} = input
  const began = performance.now()
  const run = transformerOf(input)
  const messages = run && checkDraft(run, input, draft)
  if (!run || !messages) return
  const size = draft.length + input.source.length
  const limit = patience * Math.ceil((size + 1) / 10_000)
  const took = performance.now() - began
  assert.ok(took < limit, `took ${Math.round(took)} ms, expected less than ${limit}`)
  checkPlaces(input, messages)
  checkRepairs(run, input, messages)
  if (!isThorough) return
  checkOrder(input, messages)
  checkTree(input, run, messages)
  await checkReports(input, run)
}

type Run = (tree: Node, file: VFile) => void | Promise<void>

/** Undefined where the source or the settings are refused, as they may be. */
function transformerOf({format, source, allow, rules: settings}: FuzzInput): Run | undefined {
  const rules = settings as IbidOptions['rules']
  return refusable(() =>
    ibid({format, allow, sources: sourcesOf({format, source}), ...(rules !== undefined && {rules})})
  )
}

function sourcesOf({format, source}: Pick<FuzzInput, 'format' | 'source'>) {
  if (source === '') return []
  const path = `source.${extensions[format]}`
  return [{path, value: source, format, publisher: 'The Echo', author: 'Ann Lee'}]
}

const fileOf = ({format}: FuzzInput, value: string) =>
  new VFile({path: `draft.${extensions[format]}`, value})

/** Undefined where the draft is refused. */
function checkDraft(run: Run, input: FuzzInput, value: string): VFileMessage[] | undefined {
  const file = fileOf(input, value)
  return refusable(() => {
    void run(tree, file)
    return file.messages
  })
}

/** Runs what may refuse a text or settings, which it does in one line, a plain one where it may come from a text. */
function refusable<Result>(act: () => Result): Result | undefined {
  try {
    return act()
  } catch (error) {
    const {name, message} = error as Error
    const isPlain = /^(?:Cannot read [^\p{Cc}]+|Unexpected .+)$/u.test(message)
    if (name === 'Error' && isPlain) return undefined
    throw error
  }
}

function checkPlaces({draft, source}: FuzzInput, messages: readonly VFileMessage[]): void {
  const points = location(draft)
  let last = 0
  for (const {place, actual, expected, reason, related = [], confidence = 1} of messages) {
    assert.ok(place && 'start' in place, 'a message has no range')
    const [start, end] = [place.start.offset ?? -1, place.end.offset ?? -1]
    assert.ok(start >= last, 'messages are out of order')
    last = start
    assert.ok(start < end && end <= draft.length, `a place is empty or outside: ${start}-${end}`)
    assert.equal(actual, draft.slice(start, end), 'a place does not slice to `actual`')
    for (const own of [place.start, place.end]) {
      const {line, column} = points.toPoint(own.offset)!
      assert.deepEqual(
        [own.line, own.column],
        [line, column],
        'line and column differ from the offset'
      )
    }
    assert.ok(reason !== '' && !reason.includes('undefined'), `an odd reason: ${reason}`)
    assert.ok(!expected?.includes(actual), '`expected` is what is there')
    assert.equal(new Set(expected).size, expected?.length ?? 0, '`expected` says a thing twice')
    assert.ok(confidence >= 0 && confidence <= 1, `confidence is ${confidence}`)
    for (const {path, place: other, text} of related) {
      const whole = path.startsWith('source.') ? source : draft
      assert.equal(
        text,
        whole.slice(other.start.offset, other.end.offset),
        'a related place is not its text'
      )
    }
  }
}

function checkRepairs(run: Run, input: FuzzInput, messages: readonly VFileMessage[]): void {
  if (findFixes(messages).length === 0) return
  const fix = (value: string): string => {
    const file = fileOf(input, value)
    const check = () => {
      file.messages = []
      refusable(() => void run(tree, file))
    }
    check()
    fixFile(file, check)
    return String(file)
  }
  const once = applyFixes(input.draft, findFixes(messages)).value
  const fixed = fix(input.draft)
  assert.equal(fix(fixed), fixed, 'fixing again changes the text')
  const grown = once.length - input.draft.length
  assert.ok(grown < 1000 + input.draft.length, `repairs add ${grown} characters`)
}

function told(messages: readonly VFileMessage[]): string[] {
  return messages
    .map(({ruleId, place, reason, expected}) => JSON.stringify([ruleId, place, reason, expected]))
    .sort()
}

/** A draft that a pipeline has parsed gives the same. */
function checkTree(input: FuzzInput, run: Run, messages: readonly VFileMessage[]): void {
  const {format, draft} = input
  if (format === 'text') return
  const parsed = format === 'html' ? parseHtml(draft) : parseMarkdown(draft)
  const file = fileOf(input, draft)
  void run(parsed, file)
  assert.deepEqual(told(file.messages), told(messages), 'a parsed draft gives other findings')
}

type Setting = string | readonly [string, object?]

/** Rules find alone and in any order what they find together. */
function checkOrder(input: FuzzInput, messages: readonly VFileMessage[]): void {
  const {format, source, allow, draft} = input
  const settings = (input.rules ?? {}) as Record<string, Setting>
  const sources = sourcesOf({format, source})
  const shared = fileOf(input, draft)
  const alone = Object.values(rules)
    .reverse()
    .flatMap((rule) => {
      const given = settings[rule.id] ?? rule.severity
      const [severity, options] = typeof given === 'string' ? [given] : given
      const run = rule({...options, sources, allow, format, severity: severity as 'warn'})
      const file = fileOf(input, draft)
      run(tree, file)
      run(tree, shared)
      return file.messages
    })
  assert.deepEqual(told(alone), told(messages), 'rules differ alone')
  assert.deepEqual(told(shared.messages), told(messages), 'rules differ one after another')
}

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {readonly suppressions?: readonly unknown[]}[]
  }[]
}

async function checkReports(input: FuzzInput, run: Run): Promise<void> {
  const file = fileOf(input, input.draft)
  void run(tree, file)
  const {length} = file.messages
  for (const [name, load] of Object.entries(reports)) {
    const report = await (await load())([file], {color: false, quiet: false, verbose: true})
    assert.doesNotMatch(report, /(?![\t\n\r])\p{Cc}/u, `${name} holds a control character`)
    const counts: Record<string, () => number> = {
      json: () => (JSON.parse(report) as {messages: unknown[]}[])[0]!.messages.length,
      sarif: () =>
        (JSON.parse(report) as Sarif).runs[0]!.results.filter(
          ({suppressions = []}) => suppressions.length === 0
        ).length,
      // Those of one cause are one annotation, which says how many more there are.
      github: () =>
        (report.match(/^::(?:error|warning|notice) /gm)?.length ?? 0) +
        Array.from(report.matchAll(/%0A(\d+) more of the same cause/g)).reduce(
          (sum, [, more]) => sum + Number(more),
          0
        ),
      text: () => report.match(/^ +\d+:\d+ +(?:error|warn|info) /gm)?.length ?? 0
    }
    if (counts[name])
      assert.equal(counts[name](), length, `${name} tells of another number of findings`)
  }
}
