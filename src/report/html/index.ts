/** The report for editors: one self-contained page that shows each draft beside its sources. */
import {toHtml} from 'hast-util-to-html'
import type {Element} from 'hast'
import {h} from 'hastscript'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {showDraftSection} from './draft-section.js'
import {writePage} from './page.js'
import {type DraftView, viewDraft} from './view.js'
import {showText} from './visible-text.js'

export {runPage} from './script.js'
export {style} from './styles/index.js'

/** A draft beside its sources as a part of a page. */
export interface DraftPart {
  /** A `section`, for a page that has `style`, an `aside.sheet`, and calls what `runPage` returns when a part has changed. */
  readonly html: string
  /** What was found, in order of place, each with the id of its `article` in the section. */
  readonly findings: readonly {readonly id: string; readonly message: VFileMessage}[]
}

/**
 * The side-by-side view of one draft, for a page of your own. Everything that comes from a draft or a source stands in it as text.
 */
export function renderDraft(file: VFile): DraftPart {
  const view = viewDraft(file, 0)
  return {
    html: toHtml(showDraftSection(view)),
    findings: view.findings.map(({id, message}) => ({id, message}))
  }
}

/**
 * The page as text. It asks nothing of the network, and its policy lets no style and no script run but its own:
 * everything that comes from a draft or a source stands in it as text.
 */
export async function reportHtml(files: readonly VFile[]): Promise<string> {
  const views = files.map(viewDraft)
  return writePage(titleOf(views), [
    ...(views.length > 1 ? [showContents(views)] : []),
    ...(views.length === 0 ? [h('p.empty', 'No drafts.')] : []),
    ...views.map(showDraftSection)
  ])
}

function titleOf(views: readonly DraftView[]): string {
  return views.length === 1 ? `${views[0]!.path} · ibid` : `${views.length} drafts · ibid`
}

/** The drafts of a page, with their counts. */
function showContents(views: readonly DraftView[]): Element {
  return h('nav.drafts', {ariaLabel: 'Drafts'}, [
    h(
      'ul',
      views.map(({id, path, findings}) => {
        const open = findings.filter(({suppressed}) => !suppressed)
        return h('li', [
          h('a', {href: `#${id}`}, [...showText(path), ' ', h('span.count', `${open.length}`)])
        ])
      })
    )
  ])
}
