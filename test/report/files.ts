/** Drafts with findings as the command hands them to reports. */
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

export interface Fault {
  /** The words at fault; the first place in the draft where they stand. */
  readonly at: string
  readonly reason: string
  readonly ruleId?: string
  readonly fatal?: boolean
  readonly fields?: Partial<VFileMessage>
}

/** A draft in the folder `/desk`. */
export function makeDraft(path: string, value: string, faults: readonly Fault[] = []): VFile {
  const file = new VFile({path, value, cwd: '/desk'})
  for (const {at, reason, ruleId = 'page-residue', fatal, fields} of faults) {
    const offset = value.indexOf(at)
    if (offset < 0) throw new Error(`The draft does not have ${at}`)
    const place = {start: pointAt(value, offset), end: pointAt(value, offset + at.length)}
    const message = file.message(reason, {place, ruleId, source: 'ibid'})
    message.fatal = fatal
    message.actual = at
    Object.assign(message, fields)
  }
  return file
}

/** Takes the last message off the draft, as something that was accepted. */
export function suppressLast(file: VFile, by: 'comment' | 'baseline'): void {
  const message = file.messages.pop()!
  const suppressed = [...(file.data.ibid?.suppressed ?? []), {message, by}]
  file.data.ibid = {coverage: [], ...file.data.ibid, suppressed}
}

export function pointAt(value: string, offset: number) {
  const lines = value.slice(0, offset).split('\n')
  return {line: lines.length, column: lines.at(-1)!.length + 1, offset}
}
