/** Errors and their causes as one line for the person at the command. */
import {describeSystemError} from '../sources/read-path.js'

/** What unified-engine says around the cause, which says it better. */
const wrappers = /^Cannot (?:process file$|import `)/

/**
 * What went wrong, from the outermost error that tells something to the innermost cause: ``Cannot read config `.ibidrc.yml`: …``.
 */
export function describeFailure(error: unknown): string {
  const parts: string[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const inner = cause.cause instanceof Error
    if (inner && wrappers.test(cause.message)) continue
    parts.push(inner ? describeStage(cause) : describeRoot(cause))
    // Our own messages are whole by themselves.
    if (inner && !isStage(cause)) break
  }
  return parts.join(': ')
}

/** Whether an error comes from a fault of ours. What a config's script throws has been wrapped by unified-engine. */
export function isBug(error: unknown): boolean {
  return (
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError
  )
}

function isStage({message}: Error): boolean {
  return /^Cannot (?:read|parse) (?:given )?file `/.test(message)
}

function describeStage({message}: Error): string {
  return firstLine(
    message.replace(/^Cannot (?:read|parse) (?:given )?file `/, 'Cannot read config `')
  )
}

function describeRoot(error: Error): string {
  if ('syscall' in error) return describeSystemError(error)
  if (error.name === 'JSONError') return describeJsonError(error)
  return firstLine(error.message)
}

/** parse-json names the file again and draws the line, whose number is all that fits here. */
function describeJsonError({message, rawCodeFrame = ''}: Error & {rawCodeFrame?: string}): string {
  const line = /^> *(\d+) \|/m.exec(rawCodeFrame)?.[1]
  // Editors for Windows write one; JSON may not begin with it.
  if (message.includes('\uFEFF')) return 'it begins with a byte order mark, save it without one'
  const reason = firstLine(message).replace(/(?: at position \d+)? while parsing .*/, '')
  return line === undefined ? reason : `${reason}, line ${line}`
}

/** Parsers draw the place below their first line. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/:$/, '')
}
