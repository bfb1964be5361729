/**
 * A session: what is remembered from one text to the next by whoever reads many of them, or one again and again. The
 * preset has one while it is attached, the command one for a run, the language server one for a folder. A caller who
 * hands in none gets a new one with every article.
 */
import {Memory, detach} from './memory.js'

/** Something that is asked of many texts or objects; by it a session finds what it remembers. */
export class Question<Answer> {
  declare readonly answer?: Answer

  /** @param keep Makes of a key what is kept; a `Sentence.text` needs no copy. */
  constructor(readonly keep: (key: string) => string = detach) {}

  /** A question whose keys are texts of sentences, which mostly are the very strings of the version before. */
  static ofSentence<Answer>(): Question<Answer> {
    return new Question<Answer>((text) => text)
  }
}

/** Answers by question. They change no result, only the time. */
export class Session {
  readonly #memories = new Map<Question<unknown>, Memory<unknown>>()
  readonly #derived = new Map<Question<unknown>, WeakMap<object, unknown>>()

  /**
   * The answer for a text, read only when it is not known.
   *
   * @param key Everything that the answer depends on.
   */
  recall<Answer>(question: Question<Answer>, key: string, read: () => Answer): Answer {
    let memory = this.#memories.get(question) as Memory<Answer> | undefined
    if (memory === undefined) {
      memory = new Memory<Answer>(question.keep)
      this.#memories.set(question, memory)
    }
    return memory.recall(key, read)
  }

  /**
   * The answer for an object, read once for as long as the object lives.
   *
   * @param object What the answer depends on alone, and does not change.
   */
  derive<Answer>(question: Question<Answer>, object: object, read: () => Answer): Answer {
    let answers = this.#derived.get(question)
    if (answers === undefined) this.#derived.set(question, (answers = new WeakMap()))
    const known = answers.get(object) as Answer | undefined
    if (known !== undefined) return known
    const answer = read()
    answers.set(object, answer)
    return answer
  }
}
