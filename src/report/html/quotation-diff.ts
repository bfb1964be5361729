/** How a draft's quotation differs from its source's, word by word. */
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {DraftView, FindingView} from './view.js'
import {showText} from './visible-text.js'

/** The quotation that an `altered-quotation` stands on, with the source's words struck out and the draft's put in. */
export function showDiff({span, message}: FindingView, view: DraftView): Element | undefined {
  if (message.ruleId !== 'altered-quotation') return undefined
  const pair = view.comparison?.quotations.find(
    ({draft, changes}) => changes.length > 0 && draft.start < span.end && draft.end > span.start
  )
  if (!pair?.source) return undefined
  const {article} = pair.source
  const {text} = view.article
  const content: ElementContent[] = []
  let at = pair.draft.content.from
  for (const change of [...pair.changes].sort((a, b) => a.draft.from - b.draft.from)) {
    content.push(...showText(text.slice(at, change.draft.from)))
    const added = text.slice(change.draft.from, change.draft.to)
    if (change.source) {
      const dropped = h('del', showText(article.slice(change.source)))
      content.push(...(change.kind === 'cut-short' ? [space, dropped] : [dropped, space]))
    }
    if (added) content.push(h('ins', showText(added)))
    at = change.draft.to
  }
  content.push(...showText(text.slice(at, pair.draft.content.to)))
  return h('p.diff', {dir: 'auto'}, [h('span.label', 'Source → draft '), ...content])
}

const space = {type: 'text', value: ' '} as const
