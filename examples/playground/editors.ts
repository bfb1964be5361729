/// <reference lib="dom" />
/** The editors of the draft and its sources. */
import type {Format} from 'ibid'
import type {Job, SourceText, Text} from './messages.js'
import {guessFormat, openFile} from './texts.js'

const formatNames: Readonly<Record<Format, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML'
}

/** An element that the page has. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- who writes the selector knows what it names
export function find<E extends Element = HTMLElement>(within: ParentNode, selector: string): E {
  const element = within.querySelector<E>(selector)
  if (!element) throw new Error(`The page has no ${selector}`)
  return element
}

/** One text with its format and the file that it came from. */
export class Editor {
  readonly area: HTMLTextAreaElement
  readonly #format: HTMLSelectElement
  #name = ''

  constructor(
    readonly element: HTMLElement,
    /** What to call the text when it came from no file. */
    public defaultName: string,
    readonly onChange: () => void,
    onChoose: (file: File) => void
  ) {
    this.area = find(element, '.value')
    this.#format = find(element, '.format')
    this.#format.append(
      new Option('', 'auto'),
      ...Object.entries(formatNames).map(([format, name]) => new Option(name, format))
    )
    const file = find<HTMLInputElement>(element, '.file')
    file.addEventListener('change', () => {
      for (const chosen of file.files ?? []) onChoose(chosen)
      file.value = ''
    })
    for (const field of [this.area, this.#format])
      field.addEventListener('input', () => {
        this.#changed()
      })
    this.#changed()
  }

  set(value: string, name = ''): void {
    this.#name = name
    this.#format.value = 'auto'
    this.area.value = value
    this.#changed()
  }

  get text(): Text {
    const {value} = this.area
    const chosen = this.#format.value as Format | 'auto'
    const format = chosen === 'auto' ? guessFormat(this.#name, value) : chosen
    return {name: this.#name || this.defaultName, value, format}
  }

  #changed(): void {
    if (this.area.value === '') this.#name = ''
    find<HTMLOptionElement>(this.#format, 'option').text =
      `Automatic: ${formatNames[this.text.format]}`
    this.onChange()
  }
}

/** The draft's editor and a list of sources, of which one at least is always there. */
export class Editors {
  readonly draft: Editor
  #sources: Editor[] = []
  readonly #list = find(document, '#source-list')

  constructor(
    readonly onChange: () => void,
    readonly onProblem: (reason: string) => void,
    /** Files are being read, and one of the others follows. */
    readonly onOpen: () => void
  ) {
    this.draft = new Editor(find(document, '#draft'), 'Draft', onChange, (file) => {
      void this.#openAll([file], this.draft)
    })
    find(document, '#add').addEventListener('click', () => {
      this.#add().area.focus()
    })
    this.#add()
    this.#takeDrops()
  }

  get job(): Job {
    const sources = this.#sources
      .filter(({area}) => area.value.trim() !== '')
      .map((editor): SourceText => {
        const field = (name: string) => find<HTMLInputElement>(editor.element, name).value.trim()
        return {...editor.text, publisher: field('.publisher'), author: field('.author')}
      })
    return {draft: this.draft.text, sources}
  }

  set(draft: string, sources: readonly Omit<SourceText, 'format'>[]): void {
    for (const editor of [...this.#sources]) this.#remove(editor)
    this.#sources = []
    this.#list.replaceChildren()
    for (const {name, value, publisher, author} of sources) {
      const editor = this.#add()
      find<HTMLInputElement>(editor.element, '.publisher').value = publisher
      find<HTMLInputElement>(editor.element, '.author').value = author
      editor.set(value, name)
    }
    this.draft.set(draft)
  }

  #add(): Editor {
    const template = find<HTMLTemplateElement>(document, '#source-template')
    const element = find(template.content.cloneNode(true) as DocumentFragment, '.editor')
    this.#list.append(element)
    const editor = new Editor(
      element,
      `Source ${this.#sources.length + 1}`,
      this.onChange,
      (file) => {
        void this.#openAll([file], editor)
      }
    )
    this.#sources.push(editor)
    for (const field of element.querySelectorAll('input:not(.file)'))
      field.addEventListener('input', this.onChange)
    find(element, '.remove').addEventListener('click', () => {
      this.#remove(editor)
      if (this.#sources.length === 0) this.#add()
      this.#sources.at(-1)?.area.focus()
      this.onChange()
    })
    this.#number()
    return editor
  }

  #remove(editor: Editor): void {
    this.#sources = this.#sources.filter((other) => other !== editor)
    editor.element.remove()
    this.#number()
  }

  #number(): void {
    for (const [index, editor] of this.#sources.entries()) {
      editor.defaultName = `Source ${index + 1}`
      find(editor.element, 'legend').textContent = editor.defaultName
    }
  }

  /** A file goes where it is dropped: the first to the draft or the source there, others become sources. */
  #takeDrops(): void {
    for (const type of ['dragover', 'drop'] as const) {
      document.addEventListener(type, (event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      })
    }
    document.addEventListener('dragover', ({target}) => {
      this.#markTarget(target)
    })
    document.addEventListener('dragleave', ({relatedTarget}) => {
      if (!relatedTarget) this.#markTarget(null)
    })
    document.addEventListener('drop', (event) => {
      this.#markTarget(null)
      void this.#openAll(Array.from(event.dataTransfer?.files ?? []), this.#editorAt(event.target))
    })
  }

  /** Takes the texts of files, and says last which could not be taken, and why. */
  async #openAll(files: readonly File[], editor: Editor | undefined): Promise<void> {
    if (files.length === 0) return
    this.onOpen()
    const reasons: string[] = []
    for (const [index, file] of files.entries()) {
      try {
        const {name, value} = await openFile(file)
        const target = index === 0 ? editor : undefined
        ;(target ?? this.#emptySource()).set(value, name)
      } catch (error) {
        reasons.push((error as Error).message)
      }
    }
    if (reasons.length > 0) this.onProblem(reasons.join('. '))
  }

  #emptySource(): Editor {
    return this.#sources.find(({area}) => area.value === '') ?? this.#add()
  }

  #editorAt(target: EventTarget | null): Editor | undefined {
    const element = target instanceof Element ? target.closest('.editor') : undefined
    if (!element && target instanceof Element && target.closest('#sources')) return undefined
    return [this.draft, ...this.#sources].find((editor) => editor.element === element) ?? this.draft
  }

  #markTarget(target: EventTarget | null): void {
    for (const element of document.querySelectorAll('.dropping'))
      element.classList.remove('dropping')
    const element = target instanceof Element ? target.closest('.editor, #sources') : undefined
    element?.classList.add('dropping')
  }
}
