/** What `--fix` does with the drafts once they are fixed: it writes them, or shows what it would write. */
import path from 'node:path'
import type {VFile} from 'vfile'
import {readPath} from '../sources/read-path.js'
import type {Fix} from '../fix.js'
import type {Arguments} from './arguments.js'
import {writeFile} from '../project/write-file.js'

export interface Delivery {
  /** What goes to stdout instead of the report; absent when the drafts are written to their files. */
  readonly output?: string
  readonly notices: readonly string[]
  readonly problems: readonly string[]
}

/**
 * Writes each fixed draft to its file. With `--dry-run` it gives a unified diff, and of stdin the fixed text.
 *
 * @param drafts Each with its `fixes`.
 */
export async function deliverFixes(
  drafts: readonly VFile[],
  {dryRun, drafts: names}: Arguments
): Promise<Delivery> {
  const problems: string[] = []
  const changed = drafts.filter(({data}) => data.fixes && data.fixes.applied.length > 0)
  const written: VFile[] = []
  for (const draft of changed) {
    if (dryRun || draft.data.stdin) {
      written.push(draft)
      continue
    }
    try {
      writeDraft(draft)
      written.push(draft)
    } catch (error) {
      problems.push((error as Error).message)
    }
  }
  const output = dryRun
    ? await formatDiff(changed)
    : names.length === 0
      ? drafts.map(String).join('')
      : undefined
  return {
    notices: [...describeClashes(drafts), ...summarize(written, dryRun)],
    problems,
    ...(output !== undefined && {output})
  }
}

function writeDraft({cwd, path: shown, value, data}: VFile): void {
  const file = path.resolve(cwd, shown)
  const name = `draft \`${shown}\``
  // Somebody may have saved it while it was being checked.
  if (readPath(file, name) !== data.fixes!.original)
    throw new Error(`Cannot write ${name}: it has changed since it was read`)
  writeFile(file, String(value), name)
}

/** A diff that `patch -p1` and `git apply` take. */
async function formatDiff(drafts: readonly VFile[]): Promise<string> {
  const {createTwoFilesPatch, FILE_HEADERS_ONLY} = await import('diff')
  return drafts
    .map((draft) => {
      const name = draft.path.split(path.sep).join('/')
      const {original} = draft.data.fixes!
      return createTwoFilesPatch(
        quoteName(`a/${name}`),
        quoteName(`b/${name}`),
        original,
        String(draft),
        undefined,
        undefined,
        {headerOptions: FILE_HEADERS_ONLY}
      )
    })
    .join('')
}

/** A file's name as git writes it, so that no line end or mark in it ends it. */
function quoteName(name: string): string {
  if (!/[\p{Cc}"\\]/u.test(name)) return name
  const quoted = name.replace(/[\p{Cc}"\\]/gu, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : Array.from(Buffer.from(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(
          ''
        )
  )
  return `"${quoted}"`
}

function describeClashes(drafts: readonly VFile[]): string[] {
  return drafts.flatMap((draft) =>
    (draft.data.fixes?.clashes ?? []).map(
      ({skipped, other, isSurer}) =>
        `Two repairs at \`${draft.path}:${placeOf(skipped)}\`: ${describeFix(other)} ` +
        (isSurer
          ? `goes before ${describeFix(skipped)}`
          : `and ${describeFix(skipped)} are as sure, so neither is made`)
    )
  )
}

function placeOf({message: {line = 1, column = 1}}: Fix): string {
  return `${line}:${column}`
}

function describeFix({text, message}: Fix): string {
  return `${text === '' ? 'taking it out' : `\`${text}\``} (${message.ruleId ?? 'a rule'})`
}

function summarize(drafts: readonly VFile[], dryRun: boolean): string[] {
  const count = drafts.reduce((sum, {data}) => sum + (data.fixes?.applied.length ?? 0), 0)
  if (count === 0) return []
  const places = `${count} ${count === 1 ? 'place' : 'places'}`
  const where = `${drafts.length} ${drafts.length === 1 ? 'draft' : 'drafts'}`
  return [dryRun ? `Would fix ${places} in ${where}` : `Fixed ${places} in ${where}`]
}
