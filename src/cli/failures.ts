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

/** Whether an error comes from a fault of ours and not from what we were given. */
export function isBug(error: unknown): boolean {
  let root = error
  while (root instanceof Error && root.cause instanceof Error) root = root.cause
  return root instanceof TypeError || root instanceof RangeError || root instanceof ReferenceError
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
  return 'syscall' in error ? describeSystemError(error) : firstLine(error.message)
}

/** Parsers draw the place below their first line. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/:$/, '')
}
