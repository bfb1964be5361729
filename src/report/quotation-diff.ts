/** How a draft's quotation differs from its source's, word by word. */
import type {VFileMessage} from 'vfile-message'
import type {Comparison, QuotationPair} from '../comparison/model/comparison.js'
import {placeOf} from './place.js'

/** Words that both have, that only the source has, that only the draft has. */
export interface DiffPart {
  readonly kind: 'same' | 'dropped' | 'added'
  readonly text: string
}

/**
 * The quotation that an `altered-quotation` stands on, in the draft's order.
 *
 * @returns Undefined for messages of other rules, and where the source has no such quotation.
 */
export function diffQuotation(
  message: VFileMessage,
  comparison: Comparison | undefined
): DiffPart[] | undefined {
  const start = placeOf(message)?.start.offset
  if (message.ruleId !== 'altered-quotation' || start === undefined) return undefined
  const pair = comparison?.quotations.find(
    ({draft, changes}) => changes.length > 0 && draft.start <= start && draft.end > start
  )
  return pair && comparison && diffPair(pair, comparison.draft.text)
}

function diffPair({draft, source, changes}: QuotationPair, text: string): DiffPart[] | undefined {
  if (!source) return undefined
  const parts: DiffPart[] = []
  let at = draft.content.from
  const same = (to: number) => {
    if (to > at) parts.push({kind: 'same', text: text.slice(at, to)})
  }
  for (const change of [...changes].sort((a, b) => a.draft.from - b.draft.from)) {
    same(change.draft.from)
    const added = text.slice(change.draft.from, change.draft.to)
    if (change.source) {
      const dropped = {kind: 'dropped', text: source.article.slice(change.source)} as const
      const space = {kind: 'same', text: ' '} as const
      parts.push(...(change.kind === 'cut-short' ? [space, dropped] : [dropped, space]))
    }
    if (added) parts.push({kind: 'added', text: added})
    at = change.draft.to
  }
  same(draft.content.to)
  return parts
}
