/// <reference lib="dom" />
/**
 * What runs in the page. The function is written into it as it stands, so that nothing outside it can be used; all it
 * knows is in the page's attributes: `data-findings` and `data-links` name what an element belongs to.
 *
 * @returns Reads the page again, for one whose drafts were put in place of others.
 */
export function runPage(): () => void {
  const narrow = window.matchMedia('(max-width: 999px), (max-height: 559px)')
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)')
  const sheet = document.querySelector<HTMLElement>('.sheet')!
  let drafts: HTMLElement[] = []
  let selected: string | undefined
  /** Everything that belongs to a finding or a link, by its id. */
  const members = new Map<string, Element[]>()

  function readPage(): void {
    drafts = Array.from(document.querySelectorAll<HTMLElement>('section.draft'))
    members.clear()
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>(
      '[data-findings], [data-links]'
    )) {
      for (const id of idsOf(element)) {
        const known = members.get(id)
        if (known) known.push(element)
        else members.set(id, [element])
      }
    }
    clear()
    for (const controls of document.querySelectorAll<HTMLElement>('.filters, .steps'))
      controls.hidden = false
    for (const draft of drafts) filter(draft)
    showTarget()
  }

  function idsOf({dataset}: HTMLElement | SVGElement): string[] {
    return `${dataset.findings ?? ''} ${dataset.links ?? ''}`.split(' ').filter(Boolean)
  }

  function closest(target: EventTarget | null, selector: string): HTMLElement | undefined {
    return target instanceof Element
      ? (target.closest<HTMLElement>(selector) ?? undefined)
      : undefined
  }

  /** The findings and links that pointing at an element means. */
  function meantBy(target: EventTarget | null): string[] {
    const finding = closest(target, '[data-findings]:not(.off)')
    const link = closest(target, '[data-links]')
    if (!finding) return link ? idsOf(link) : []
    const found = finding.matches('a.mark') ? [idOf(finding)] : idsOf(finding)
    return [...found, ...found.flatMap(linksAround)]
  }

  /** Of findings that cover one another a mark shows the shortest. */
  function idOf(element: HTMLElement): string {
    return element.getAttribute('href')?.slice(1) ?? idsOf(element)[0]!
  }

  function find(id: string, within: string): Element | undefined {
    return members.get(id)?.find((element) => element.closest(within))
  }

  function paint(ids: readonly string[], name: string): void {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name)
    for (const id of ids) {
      for (const element of members.get(id) ?? []) element.classList.add(name)
    }
  }

  function scrollTo(element: Element | undefined): void {
    const alike = element?.closest('details')
    if (alike) alike.open = true
    element?.scrollIntoView({block: 'center', behavior: calm.matches ? 'auto' : 'smooth'})
  }

  /** Shows a finding in each of the panes but the one that it was chosen in. */
  function select(id: string, chosenIn: Element | undefined): void {
    selected = id
    paint([id, ...linksAround(id)], 'chosen')
    if (narrow.matches) {
      openSheet(id)
      return
    }
    for (const pane of ['.findings', '.draft-text', '.sources']) {
      if (chosenIn?.matches(pane)) continue
      const link = linksAround(id)[0]
      scrollTo(find(id, pane) ?? (link === undefined ? undefined : find(link, pane)))
    }
  }

  /** A finding without a passage of its own means that of its sentence. */
  function linksAround(id: string): string[] {
    if (find(id, '.sources')) return []
    const sentence = find(id, '.draft-text')?.closest<HTMLElement>('[data-links]')
    return sentence ? idsOf(sentence) : []
  }

  /** On a phone the finding comes up beside its place, because the list is far away. */
  function openSheet(id: string): void {
    const card = document.getElementById(id)
    if (!card) return
    const copy = card.cloneNode(true) as HTMLElement
    copy.removeAttribute('id')
    const close = document.createElement('button')
    close.className = 'close'
    close.type = 'button'
    close.textContent = 'Close'
    const steps = card.closest('section.draft')!.querySelector('.steps')!.cloneNode(true)
    const bar = document.createElement('header')
    bar.append(steps, close)
    sheet.replaceChildren(bar, copy)
    sheet.hidden = false
    document.getElementById(`${id}-place`)?.scrollIntoView({block: 'nearest'})
  }

  function clear(): void {
    selected = undefined
    paint([], 'chosen')
    sheet.hidden = true
  }

  function follow(link: string, from: Element | undefined): void {
    paint([link], 'chosen')
    scrollTo(find(link, from?.matches('.sources') ? '.draft-text' : '.sources'))
    if (!from) scrollTo(find(link, '.draft-text'))
  }

  /** Applies the filters of a draft: only the rules whose buttons are pressed, all when none is. */
  function filter(draft: HTMLElement): void {
    const pressed = (selector: string) =>
      Array.from(draft.querySelectorAll<HTMLElement>(`${selector}[aria-pressed="true"]`))
    const rules = new Set(pressed('.filter[data-rule]').map(({dataset}) => dataset.rule))
    const all = pressed('.show-suppressed').length > 0
    const off = new Set<string>()
    const cards = Array.from(draft.querySelectorAll<HTMLElement>('.finding'))
    for (const card of cards) {
      const suppressed = card.classList.contains('suppressed')
      card.hidden =
        (suppressed && !all) ||
        (rules.size > 0 && !rules.has(card.dataset.rule) && !(suppressed && all))
      if (card.hidden) off.add(card.id)
    }
    for (const element of draft.querySelectorAll<HTMLElement>('[data-findings]')) {
      const ids = (element.dataset.findings ?? '').split(' ')
      element.classList.toggle(
        'off',
        ids.every((id) => off.has(id))
      )
    }
    for (const alike of draft.querySelectorAll('details.alike'))
      alike.toggleAttribute('hidden', !alike.querySelector('.finding:not([hidden])'))
    const shown = cards.filter((card) => !card.hidden).length
    const status = draft.querySelector('.shown')
    if (status) status.textContent = `${String(shown)} of ${String(cards.length)} findings`
  }

  function step(by: number): void {
    const draft = drafts.find((section) => !section.hidden)
    const cards = Array.from(draft?.querySelectorAll<HTMLElement>('.finding:not([hidden])') ?? [])
    if (cards.length === 0) return
    const at = cards.findIndex((card) => card.id === selected)
    const next = at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length
    const card = cards[next]!
    select(card.id, undefined)
    if (narrow.matches) scrollTo(find(card.id, '.draft-text'))
    const place = document.getElementById(`${card.id}-place`)
    place?.focus({preventScroll: true})
  }

  /** The id that the address names, as written where its escapes stand for nothing. */
  function readHash(): string {
    const hash = location.hash.slice(1)
    try {
      return decodeURIComponent(hash)
    } catch {
      return hash
    }
  }

  /** One draft at a time; a page without script shows them all. */
  function showTarget(): void {
    const id = readHash()
    const target = id ? document.getElementById(id) : undefined
    const current =
      target?.closest('section.draft') ?? drafts.find(({hidden}) => !hidden) ?? drafts[0]
    for (const draft of drafts) draft.hidden = draft !== current
    for (const link of document.querySelectorAll('nav.drafts a')) {
      if (link.getAttribute('href') === `#${current?.id ?? ''}`)
        link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
    if (target && target.closest('section.draft') !== target) target.scrollIntoView()
  }

  document.addEventListener('pointerover', ({target}) => {
    paint(meantBy(target), 'lit')
  })
  document.addEventListener('focusin', ({target}) => {
    paint(meantBy(target), 'lit')
  })
  document.addEventListener('focusout', () => {
    paint([], 'lit')
  })

  document.addEventListener('click', (event) => {
    const {target} = event
    const pane = closest(target, '.pane')
    if (closest(target, '.close')) {
      clear()
      return
    }
    const button = closest(target, '.filter')
    if (button) {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'))
      filter(button.closest<HTMLElement>('section.draft')!)
      return
    }
    const stepper = closest(target, '.step')
    if (stepper) {
      step(Number(stepper.dataset.step))
      return
    }
    // Text that is being selected to be copied is no click.
    if (getSelection()?.isCollapsed === false) return
    const inSheet = closest(target, '.sheet')
    const finding = closest(target, '[data-findings]:not(.off)')
    const link = closest(target, '[data-links]')
    if (inSheet && finding) {
      const place = closest(target, '.to-passage') ? '.sources' : '.draft-text'
      if (!closest(target, 'a, button')) return
      event.preventDefault()
      sheet.hidden = true
      scrollTo(find(finding.dataset.findings ?? '', place))
    } else if (finding && (!closest(target, 'a') || closest(target, 'a.mark, a.number'))) {
      event.preventDefault()
      select(idOf(closest(target, 'a.mark') ?? finding), pane)
    } else if (link)
      follow(
        idsOf(link).find((id) => members.has(id))!,
        pane
      )
  })

  document.addEventListener('keydown', (event) => {
    const {key, target} = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (closest(target, 'input, textarea, select')) return
    if (key === 'Escape') clear()
    else if (key === 'n' || key === 'j') step(1)
    else if (key === 'p' || key === 'k') step(-1)
    else if (key === 'ArrowRight' || key === 'ArrowLeft') {
      const pane = closest(target, '.draft-text, .sources')
      const linked = Array.from(pane?.querySelectorAll<HTMLElement>('[data-links]') ?? [])
      if (linked.length === 0) return
      event.preventDefault()
      const current = closest(target, '[data-links]')
      const at = current ? linked.indexOf(current) : key === 'ArrowRight' ? -1 : linked.length
      const next =
        linked[Math.min(linked.length - 1, Math.max(0, at + (key === 'ArrowRight' ? 1 : -1)))]!
      next.focus()
      follow(idsOf(next)[0]!, pane)
    } else if (key === 'Enter') {
      const link =
        target instanceof HTMLElement && target.matches('[data-links]') ? target : undefined
      if (link) follow((link.dataset.links ?? '').split(' ')[0]!, closest(link, '.pane'))
    }
  })

  window.addEventListener('hashchange', showTarget)
  readPage()
  return readPage
}
