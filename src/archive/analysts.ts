/** Threads that analyse texts side by side. */
import {once} from 'node:events'
import {createRequire} from 'node:module'
import os from 'node:os'
import {Worker} from 'node:worker_threads'
import type {Analysis, Analyst} from './analysis.js'
import type {PreparedText} from './prepare.js'

/** Fewer texts are analysed before a thread has started. */
const worthThread = 50
/**
 * Characters of a text that a thread takes, without markup and with it: with so little memory it could not read a longer
 * one, and with more it would use more, as what is no longer needed is thrown away when memory is short.
 */
const longestInThread = {text: 200_000, markdown: 50_000, html: 50_000}
const resourceLimits = {maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8}

export class Analysts {
  readonly #most: number
  readonly #idle: Worker[] = []
  readonly #waiting: ((worker: Worker) => void)[] = []
  #own: Analyst | undefined
  #started = 0

  /** @param threads How many there may be, from 1. */
  constructor(threads = Math.max(1, os.availableParallelism() - 1)) {
    this.#most = threads
  }

  /** How many parts can be analysed at the same time. */
  get threads(): number {
    return this.#most
  }

  /** Analyses texts in their order. */
  async analyse(texts: readonly PreparedText[]): Promise<Analysis[]> {
    const isLong = texts.some(({value, format}) => value.length > longestInThread[format])
    if (isLong || (this.#started === 0 && texts.length < worthThread))
      return this.#analyseHere(texts)
    const worker = await this.#take()
    try {
      // A worker that fails emits an error, which rejects.
      const answer = once(worker, 'message') as Promise<[Analysis[]]>
      worker.postMessage(texts)
      const [analyses] = await answer
      this.#giveBack(worker)
      return analyses
    } catch (error) {
      this.#giveBack(this.#start())
      // Markup that is dense takes more memory than its length tells.
      if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return this.#analyseHere(texts)
      throw error
    }
  }

  async #analyseHere(texts: readonly PreparedText[]): Promise<Analysis[]> {
    // What reads texts is loaded where they are read: it takes 40 MB.
    const {Analyst} = await import('./analysis.js')
    const analyst = (this.#own ??= new Analyst())
    return texts.map((text) => analyst.analyse(text))
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => worker.terminate()))
    this.#started = 0
  }

  async #take(): Promise<Worker> {
    const worker = this.#idle.pop()
    if (worker) return worker
    if (this.#started < this.#most) {
      this.#started++
      return this.#start()
    }
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #start(): Worker {
    const script = createRequire(import.meta.url).resolve('#analysis-worker')
    return new Worker(script, {resourceLimits})
  }

  #giveBack(worker: Worker): void {
    const next = this.#waiting.shift()
    if (next) next(worker)
    else this.#idle.push(worker)
  }
}
