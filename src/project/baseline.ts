/** A baseline: the findings that a newsroom had when it began, which are not reported until it takes them up. */
import {firstPlace} from '../binary-search.js'
import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import type {Article, Span} from '../article/model/article.js'
import {readDraft} from '../article/read-draft.js'
import {suppress} from '../messages.js'
import {readPath} from '../sources/read-path.js'
import {writeFile} from './write-file.js'

const version = 1

/** So many characters of the paragraph on either side of a finding tell it from the same words elsewhere. */
const contextLength = 40

/** Enough of a finding's text for a person to know it by. */
const shownLength = 80

/** Findings that are alike: of one rule, on the same words, between the same words. */
interface Entry {
  readonly rule: string
  readonly hash: string
  readonly count: number
  /** For people who read the file. */
  readonly text: string
}

export class Baseline {
  /** Absolute. */
  readonly #file: string
  /** As messages call it. */
  readonly #name: string
  /** By the draft's path from the baseline's folder, with `/`. */
  readonly #drafts: Map<string, readonly Entry[]>
  /** How many findings of a draft were not met when it was last checked. */
  readonly #stale = new Map<string, number>()

  private constructor(file: string, name: string, drafts: Map<string, readonly Entry[]>) {
    this.#file = file
    this.#name = name
    this.#drafts = drafts
  }

  /**
   * Reads a baseline.
   *
   * @param name Its path, relative to `cwd`.
   * @param isNew Whether a file that is not there is an empty baseline, to be written.
   * @throws {Error} When it cannot be read, is no baseline, or one of another version.
   */
  static read(name: string, cwd: string, isNew: boolean): Baseline {
    const file = path.resolve(cwd, name)
    if (!fs.existsSync(file)) {
      if (isNew) return new Baseline(file, name, new Map())
      throw new Error(`Cannot read baseline \`${name}\`: no such file; --update-baseline writes it`)
    }
    let content: unknown
    try {
      content = JSON.parse(readPath(file, `baseline \`${name}\``).replace(/^\uFEFF/, ''))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      throw new Error(`Cannot read baseline \`${name}\`: it is not JSON`, {cause: error})
    }
    return new Baseline(file, name, readEntries(content, name))
  }

  /** Suppresses what the baseline holds of a draft, each entry as often as it was counted. */
  suppress(draft: VFile): void {
    const key = this.#keyOf(draft)
    const left = new Map(this.#drafts.get(key)?.map(({hash, count}) => [hash, count]))
    const describe = describer(draft)
    suppress(
      draft,
      (message) => {
        const {hash} = describe(message)
        const count = left.get(hash) ?? 0
        if (count === 0) return false
        left.set(hash, count - 1)
        return true
      },
      'baseline'
    )
    this.#stale.set(
      key,
      Array.from(left.values()).reduce((sum, count) => sum + count, 0)
    )
  }

  /** A line when it holds what is gone: findings of drafts that were checked, and drafts that do not exist any more. */
  describeStale(): string[] {
    let stale = 0
    for (const [key, entries] of this.#drafts) {
      const all = entries.reduce((sum, {count}) => sum + count, 0)
      stale += this.#stale.get(key) ?? (this.#exists(key) ? 0 : all)
    }
    if (stale === 0) return []
    const findings = stale === 1 ? '1 finding that is gone' : `${stale} findings that are gone`
    return [`Baseline \`${this.#name}\` holds ${findings}: --update-baseline takes them out`]
  }

  /**
   * Takes in every finding of some drafts, and writes the file. Drafts that were not checked keep theirs; those that are gone lose them.
   *
   * @returns What was done, in a line.
   * @throws {Error} When it cannot be written.
   */
  update(drafts: readonly VFile[]): string {
    const checked = new Set(drafts.map((draft) => this.#keyOf(draft)))
    for (const draft of drafts) {
      const describe = describer(draft)
      const entries = new Map<string, Entry>()
      for (const message of draft.messages) {
        const {hash, ...rest} = describe(message)
        entries.set(hash, {...rest, hash, count: (entries.get(hash)?.count ?? 0) + 1})
      }
      this.#drafts.set(this.#keyOf(draft), Array.from(entries.values()))
      suppress(draft, () => true, 'baseline')
    }
    const written = Array.from(this.#drafts)
      .filter(([key, entries]) => entries.length > 0 && (checked.has(key) || this.#exists(key)))
      .sort(([a], [b]) => (a < b ? -1 : 1))
    const content = {version, drafts: Object.fromEntries(written)}
    writeFile(this.#file, `${JSON.stringify(content, null, 2)}\n`, `baseline \`${this.#name}\``)
    const total = written.flatMap(([, entries]) => entries).reduce((sum, {count}) => sum + count, 0)
    return `Wrote baseline \`${this.#name}\`: ${total} ${total === 1 ? 'finding' : 'findings'}`
  }

  #exists(key: string): boolean {
    return fs.existsSync(path.resolve(path.dirname(this.#file), key))
  }

  #keyOf({cwd, path: draft}: VFile): string {
    const key = path.relative(path.dirname(this.#file), path.resolve(cwd, draft))
    return key.split(path.sep).join('/')
  }
}

function readEntries(content: unknown, name: string): Map<string, readonly Entry[]> {
  const {version: found, drafts} = (content ?? {}) as {version?: unknown; drafts?: unknown}
  const anew = 'remove the file and write it anew with --update-baseline'
  if (found === undefined || !isObject(drafts)) {
    throw new Error(`Cannot read baseline \`${name}\`: it is no baseline of ibid; ${anew}`)
  }
  if (found !== version) {
    throw new Error(
      `Cannot read baseline \`${name}\`: it has version ${JSON.stringify(found)}, expected ${version}; ${anew}`
    )
  }
  for (const [draft, entries] of Object.entries(drafts)) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) {
      throw new Error(
        `Cannot read baseline \`${name}\`: what it holds of \`${draft}\` is no list of findings; ${anew}`
      )
    }
  }
  return new Map(Object.entries(drafts as Record<string, Entry[]>))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEntry(value: unknown): value is Entry {
  return (
    isObject(value) &&
    typeof value.rule === 'string' &&
    typeof value.hash === 'string' &&
    Number.isSafeInteger(value.count) &&
    (value.count as number) > 0
  )
}

/** What of a draft's findings stays the same when lines move, are wrapped anew or join others. */
function describer(draft: VFile): (message: VFileMessage) => Omit<Entry, 'count'> {
  const article = readDraft({type: 'root', children: []} as Node, draft)
  return ({ruleId: rule = '', actual = '', place}) => {
    const start = place && 'start' in place ? place.start.offset : undefined
    const [before, after] =
      start === undefined ? ['', ''] : contextOf(article, {start, end: start + actual.length})
    const parts = [rule, plain(actual), before.slice(-contextLength), after.slice(0, contextLength)]
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
    return {rule, hash, text: plain(actual).slice(0, shownLength)}
  }
}

/** What stands before and after a place in its paragraph. */
function contextOf({paragraphs, value}: Article, {start, end}: Span): [string, string] {
  const paragraph =
    paragraphs[firstPlace(paragraphs.length, (place) => paragraphs[place]!.end > start)]
  if (!paragraph || paragraph.start > start) return ['', '']
  const before = value.slice(paragraph.start, start)
  return [plain(before), plain(value.slice(end, Math.max(end, paragraph.end)))]
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ')
}
