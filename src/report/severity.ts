/** How much a message weighs, read from vfile's `fatal`. */
import type {VFileMessage} from 'vfile-message'
import type {Severity} from '../finding.js'

const severities: readonly Severity[] = ['info', 'warn', 'error']

export function severityOf({fatal}: Pick<VFileMessage, 'fatal'>): Severity {
  return fatal ? 'error' : fatal === false ? 'warn' : 'info'
}

/** Whether a message weighs as much as a threshold or more. */
export function reaches(message: Pick<VFileMessage, 'fatal'>, threshold: Severity): boolean {
  return severities.indexOf(severityOf(message)) >= severities.indexOf(threshold)
}
