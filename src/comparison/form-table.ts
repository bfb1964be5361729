/**
 * Numbers by word form, looked up in the text itself: a `Map` would have to fetch every word's string from all over
 * the memory, which takes three times as long as all the rest of indexing.
 */
export class FormTable {
  /** Open addressing: the entry of a slot plus one, 0 when it is free. At most half of them are taken. */
  #slots = new Int32Array(128)
  readonly #forms: string[] = []
  #hashes = new Int32Array(64)
  #numbers = new Int32Array(64)

  /** The number of the form that stands at a range of a text; `read` makes it when it is met first. */
  find(text: string, from: number, to: number, read: (form: string) => number): number {
    const hash = hashOf(text, from, to)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let entry = this.#slots[slot]!; entry > 0; entry = this.#slots[slot]!) {
      if (this.#hashes[entry - 1] === hash && standsAt(this.#forms[entry - 1]!, text, from, to)) {
        return this.#numbers[entry - 1]!
      }
      slot = (slot + 1) & mask
    }
    const form = text.slice(from, to)
    const number = read(form)
    const entry = this.#forms.push(form)
    this.#hashes[entry - 1] = hash
    this.#numbers[entry - 1] = number
    this.#slots[slot] = entry
    if (2 * entry >= this.#slots.length) this.#grow()
    return number
  }

  #grow(): void {
    this.#slots = new Int32Array(2 * this.#slots.length)
    this.#hashes = grow(this.#hashes)
    this.#numbers = grow(this.#numbers)
    const mask = this.#slots.length - 1
    for (let entry = 0; entry < this.#forms.length; entry++) {
      let slot = this.#hashes[entry]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = entry + 1
    }
  }
}

function grow(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length)
  larger.set(numbers)
  return larger
}

/** FNV-1a over code units, mixed so that its low bits may be used. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x7fffffff
}

function standsAt(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false
  for (let at = 0; at < form.length; at++) {
    if (form.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  }
  return true
}
