/// <reference types="vite/client" />
/** The worker that checks, asked for one thing at a time: of the texts that come while it works, only the last are checked. */
import type {Answer, Job, Request, Result} from './messages.js'
import {trust} from './trust.js'
import workerUrl from './worker.ts?worker&url'

export interface Listener {
  readonly onResult: (result: Result, job: Job) => void
  readonly onProblem: (reason: string) => void
  readonly onPage: (page: string) => void
}

export class Checker {
  readonly #worker = startWorker()
  #asked: Request | undefined
  #next: Job | undefined
  #isPageWanted = false

  constructor(listener: Listener) {
    this.#worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
      const asked = this.#asked
      this.#asked = undefined
      // Texts that came meanwhile make this answer stale.
      if (data.kind === 'page') listener.onPage(data.page)
      else if (!this.#next) {
        if (data.kind === 'problem') listener.onProblem(data.reason)
        else if (asked?.kind === 'check') listener.onResult(data.result, asked.job)
      }
      this.#ask()
    })
    this.#worker.addEventListener('error', ({message}) => {
      listener.onProblem(message || 'The checker could not be started')
      this.#asked = undefined
    })
  }

  check(job: Job): void {
    this.#next = job
    this.#ask()
  }

  /** Asks for the last checked draft as a page of its own. */
  makePage(): void {
    this.#isPageWanted = true
    this.#ask()
  }

  #ask(): void {
    if (this.#asked) return
    if (this.#next) {
      this.#asked = {kind: 'check', job: this.#next}
      this.#next = undefined
    } else if (this.#isPageWanted) {
      this.#asked = {kind: 'page'}
      this.#isPageWanted = false
    } else return
    this.#worker.postMessage(this.#asked)
  }
}

/** A worker that is started from a blob keeps the page's policy, one that is started from a file would have none. */
function startWorker(): Worker {
  const {href} = new URL(workerUrl, location.href)
  const script = new Blob([`import ${JSON.stringify(href)}`], {type: 'text/javascript'})
  return new Worker(trust.createScriptURL(URL.createObjectURL(script)) as string, {type: 'module'})
}
