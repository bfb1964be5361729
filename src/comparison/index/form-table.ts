/**
 * Numbers word forms in the order in which they are first met. It looks them up where they stand in a text: a `Map`
 * would have to fetch every word's string from all over the memory, which takes three times as long as all the rest of
 * indexing, and a string cut from a text would keep the whole text.
 */
export class FormTable {
  /** Open addressing: of each slot the hash and the form's number plus one, 0 when it is free. At most half are taken. */
  #slots = new Int32Array(256)
  /** The forms' code units, one form after the other. */
  #units = new Uint16Array(512)
  /** Where each form begins in `#units`; one more entry ends the last. */
  #starts = new Int32Array(64)
  #size = 0

  /** How many forms it has. */
  get size(): number {
    return this.#size
  }

  /** The number of the form that stands at a range of a text: `size` as it was before when the form is new. */
  find(text: string, from: number, to: number): number {
    const hash = hashOf(text, from, to)
    const mask = this.#slots.length - 2
    let slot = (2 * hash) & mask
    for (let next = this.#slots[slot + 1]!; next > 0; next = this.#slots[slot + 1]!) {
      if (this.#slots[slot] === hash && this.#standsAt(next - 1, text, from, to)) return next - 1
      slot = (slot + 2) & mask
    }
    this.#slots[slot] = hash
    this.#slots[slot + 1] = this.#size + 1
    this.#add(text, from, to)
    return this.#size - 1
  }

  #standsAt(number: number, text: string, from: number, to: number): boolean {
    const start = this.#starts[number]!
    if (this.#starts[number + 1]! - start !== to - from) return false
    for (let at = from; at < to; at++) {
      if (this.#units[start + at - from] !== text.charCodeAt(at)) return false
    }
    return true
  }

  #add(text: string, from: number, to: number): void {
    let end = this.#starts[this.#size]!
    if (end + to - from > this.#units.length) {
      this.#units = grow(this.#units, new Uint16Array(2 * (end + to - from)))
    }
    for (let at = from; at < to; at++) this.#units[end++] = text.charCodeAt(at)
    this.#size++
    if (this.#size === this.#starts.length) {
      this.#starts = grow(this.#starts, new Int32Array(2 * this.#size))
    }
    this.#starts[this.#size] = end
    if (4 * this.#size >= this.#slots.length) this.#spread()
  }

  /** Moves the slots to twice as many. */
  #spread(): void {
    const slots = this.#slots
    this.#slots = new Int32Array(2 * slots.length)
    const mask = this.#slots.length - 2
    for (let old = 0; old < slots.length; old += 2) {
      if (slots[old + 1] === 0) continue
      let slot = (2 * slots[old]!) & mask
      while (this.#slots[slot + 1] !== 0) slot = (slot + 2) & mask
      this.#slots.set(slots.subarray(old, old + 2), slot)
    }
  }
}

/** The larger of two arrays of numbers, with the numbers of the other. */
export function grow<Numbers extends Int32Array | Uint32Array | Uint16Array>(
  numbers: Numbers,
  larger: Numbers
): Numbers {
  larger.set(numbers)
  return larger
}

/** FNV-1a over code units, mixed so that its low bits may be used. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & 0x3fffffff
}
