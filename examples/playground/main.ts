/// <reference lib="dom" />
/** The page: texts in, findings out, nothing anywhere else. */
import {runPage, style} from 'ibid/reports/html'
import {Checker} from './checker.js'
import {Editors, find} from './editors.js'
import type {Found, Job, Result} from './messages.js'
import * as sample from './sample.js'
import {findTooLong} from './texts.js'
import {View} from './view.js'

/** In milliseconds: typing goes on, and the check begins when it rests. */
const rest = 150
/** What takes longer is told: more often it would only disturb those who have the page read to them. */
const patience = 500

const sheet = new CSSStyleSheet()
sheet.replaceSync(style)
// The view's style sheet goes before the page's own where both speak of the same.
document.adoptedStyleSheets = [sheet]

const status = find(document, '#status')
const problem = find(document, '#problem')
const copy = find<HTMLButtonElement>(document, '#copy')
const save = find<HTMLButtonElement>(document, '#save')
let last: {readonly result: Result; readonly job: Job} | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let waiting: ReturnType<typeof setTimeout> | undefined
/** Why a file was not taken: told until the texts change, whatever a check says meanwhile. */
let notTaken: string | undefined

const view = new View(find(document, '#view'), runPage)
const checker = new Checker({
  onResult(result, job) {
    last = {result, job}
    showProblem(notTaken)
    view.show(result.view, result.findings)
    status.textContent = describe(result.findings)
    copy.disabled = save.disabled = false
    endWaiting()
  },
  onProblem: showProblem,
  onPage(page) {
    download(page, 'ibid-report.html')
  }
})
const editors = new Editors(
  () => {
    clearTimeout(timer)
    timer = setTimeout(check, rest)
    view.element.ariaBusy = 'true'
    notTaken = undefined
  },
  (reason) => {
    notTaken = reason
    showProblem(reason)
  },
  () => {
    view.element.ariaBusy = 'true'
  }
)

function check(): void {
  timer = undefined
  const {job} = editors
  const isEmpty = job.draft.value.trim() === ''
  find(document, '#intro').hidden = !isEmpty
  if (isEmpty) {
    last = undefined
    view.clear()
    showProblem(notTaken)
    copy.disabled = save.disabled = true
    status.textContent = ''
    endWaiting()
    return
  }
  const long = findTooLong([job.draft, ...job.sources])
  if (long) {
    showProblem(long)
    return
  }
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    status.textContent = 'Checking…'
  }, patience)
  checker.check(job)
}

/** What is shown is of the texts as they are, unless they have changed once more. */
function endWaiting(): void {
  clearTimeout(waiting)
  if (timer === undefined) view.element.ariaBusy = 'false'
}

function describe({length}: readonly Found[]): string {
  return length === 0 ? 'Nothing was found.' : `${length} finding${length === 1 ? '' : 's'}`
}

function showProblem(reason: string | undefined): void {
  problem.hidden = reason === undefined
  problem.textContent = reason ?? ''
  if (reason === undefined) return
  status.textContent = ''
  endWaiting()
}

/** Writing, or reading side by side. */
function setMode(mode: 'writing' | 'reading'): void {
  document.body.className = mode
  find(document, '#write').setAttribute('aria-pressed', String(mode === 'writing'))
  find(document, '#read').setAttribute('aria-pressed', String(mode === 'reading'))
}

/** Puts a repair in place, unless the text has changed since it was checked. */
function applyFix({start, end}: Found, text: string): void {
  const {area} = editors.draft
  if (last?.job.draft.value !== area.value) return
  const {scrollX, scrollY} = window
  const wasReading = document.body.className === 'reading'
  // What is hidden takes no focus, and only what is typed can be undone.
  if (wasReading) document.body.classList.add('fixing')
  area.focus({preventScroll: true})
  area.setSelectionRange(start, end)
  if (!type(text)) {
    area.setRangeText(text, start, end, 'end')
    area.dispatchEvent(new Event('input', {bubbles: true}))
  }
  if (wasReading) document.body.classList.remove('fixing')
  window.scrollTo(scrollX, scrollY)
}

/** Nothing else than this old command keeps what the field can undo. */
function type(text: string): boolean {
  const command = text === '' ? 'delete' : 'insertText'
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no successor
  return document.execCommand(command, false, text)
}

function showInDraft({start, end}: Found): void {
  const {area} = editors.draft
  if (document.body.className !== 'writing' || last?.job.draft.value !== area.value) return
  // A field scrolls to where its caret is when it is focused.
  area.blur()
  area.setSelectionRange(start, start)
  area.focus()
  area.setSelectionRange(start, end)
}

/** Browsers give the clipboard, and the hashes of a saved page's policy, to secure pages only. */
function isSecure(): boolean {
  if (!isSecureContext) showProblem('This works over https or from localhost only')
  return isSecureContext
}

function download(page: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([page], {type: 'text/html'}))
  link.download = name
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}

view.onFix = applyFix
view.onChoose = showInDraft
find(document, '#write').addEventListener('click', () => {
  setMode('writing')
})
find(document, '#read').addEventListener('click', () => {
  setMode('reading')
})
for (const button of document.querySelectorAll('.sample')) {
  button.addEventListener('click', () => {
    editors.set(sample.draft, sample.sources)
    setMode('reading')
    find(document, '#read').focus()
  })
}
save.addEventListener('click', () => {
  if (isSecure()) checker.makePage()
})
copy.addEventListener('click', () => {
  if (!last || !isSecure()) return
  const {text, html} = last.result
  const flavours = {
    'text/plain': new Blob([text], {type: 'text/plain'}),
    'text/html': new Blob([html], {type: 'text/html'})
  }
  navigator.clipboard.write([new ClipboardItem(flavours)]).then(
    () => {
      status.textContent = 'The report is on the clipboard.'
    },
    () => {
      showProblem('The browser gives no access to the clipboard')
    }
  )
})
check()
