/** Findings of one cause, which a report for people tells together. */
import type {VFileMessage} from 'vfile-message'

/** Fewer are told one by one. */
const LEAST_GROUP = 4

/** A message, and those behind it of the same rule and cause. */
export interface MessageGroup {
  readonly message: VFileMessage
  readonly others: readonly VFileMessage[]
}

/** Messages in their order, those of one cause with the first of them. */
export function groupByCause(messages: readonly VFileMessage[]): MessageGroup[] {
  const byCause = new Map<string, {message: VFileMessage; others: VFileMessage[]}>()
  for (const message of messages) {
    const key = keyOf(message)
    if (key === undefined) continue
    const known = byCause.get(key)
    if (known) known.others.push(message)
    else byCause.set(key, {message, others: []})
  }
  return messages.flatMap((message) => {
    const group = byCause.get(keyOf(message) ?? '')
    if (group === undefined || group.others.length + 1 < LEAST_GROUP) return [{message, others: []}]
    return message === group.message ? [group] : []
  })
}

function keyOf({ruleId, sharedCause}: VFileMessage): string | undefined {
  return sharedCause === undefined ? undefined : `${ruleId} ${sharedCause}`
}
