/// <reference lib="dom" />
/** The side-by-side view that ibid writes, kept in place while its content changes, with buttons for repairs. */
import type {Found} from './messages.js'
import {trust} from './trust.js'

export class View {
  onFix: (found: Found, text: string) => void = () => undefined
  onChoose: (found: Found) => void = () => undefined
  #findings = new Map<string, Found>()
  /** Which finding was repaired last: the next one takes its place, and the focus. */
  #fixed: string | undefined
  readonly #refresh: () => void

  constructor(
    readonly element: HTMLElement,
    runPage: () => () => void
  ) {
    this.#refresh = runPage()
    document.addEventListener('click', ({target}) => {
      if (target instanceof Element) this.#click(target)
    })
  }

  show(html: string, findings: readonly Found[]): void {
    const scrolled = this.#panes().map(({className, scrollTop}) => ({className, scrollTop}))
    const pressed = Array.from(
      this.element.querySelectorAll<HTMLElement>('.filter[aria-pressed="true"]'),
      ({dataset}) => dataset.rule
    )
    this.#findings = new Map(findings.map((found) => [found.id, found]))
    this.element.innerHTML = trust.createHTML(html) as string
    for (const found of findings) this.#addFixes(found)
    for (const button of this.element.querySelectorAll<HTMLElement>('.filter')) {
      if (pressed.includes(button.dataset.rule)) button.setAttribute('aria-pressed', 'true')
    }
    this.#refresh()
    for (const pane of this.#panes()) {
      pane.scrollTop = scrolled.find(({className}) => className === pane.className)?.scrollTop ?? 0
    }
    if (this.#fixed !== undefined) {
      const next = document.getElementById(this.#fixed) ?? this.element.querySelector('.findings')
      if (next instanceof HTMLElement) next.focus({preventScroll: true})
      this.#fixed = undefined
    }
  }

  clear(): void {
    this.#findings.clear()
    this.element.replaceChildren()
    this.#refresh()
  }

  #panes(): HTMLElement[] {
    return Array.from(this.element.querySelectorAll<HTMLElement>('.pane'))
  }

  #addFixes({id, expected}: Found): void {
    if (expected.length === 0) return
    const row = document.createElement('p')
    row.className = 'fixes'
    for (const [index, text] of expected.entries()) {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'fix'
      button.dataset.choice = String(index)
      button.textContent =
        expected.length === 1 ? (text === '' ? 'Remove' : 'Apply fix') : `Apply “${text}”`
      row.append(button)
    }
    document.getElementById(id)?.append(row)
  }

  #click(target: Element): void {
    const card = target.closest<HTMLElement>('.finding')
    const id = card?.dataset.findings ?? ''
    const found = this.#findings.get(id)
    if (!found) return
    const button = target.closest<HTMLElement>('.fix')
    const text = found.expected[Number(button?.dataset.choice)]
    if (button && text !== undefined) {
      this.#fixed = id
      this.onFix(found, text)
    } else if (!target.closest('button')) this.onChoose(found)
  }
}
