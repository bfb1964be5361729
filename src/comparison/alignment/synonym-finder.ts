import {english} from '../../english/index.js'

const {countSynsets, strengthOf, synsetOf, tiesOf} = english

/** Finds which places of a draft sentence mean what a source's word means. */
export class SynonymFinder {
  /** By synset: the entry last added for it plus one, 0 when there is none. */
  #heads = new Int32Array(0)
  /** The entries: a place of the draft sentence, its tie to a synset, and the entry before for the same synset. */
  readonly #places: number[] = []
  readonly #ties: number[] = []
  readonly #earlier: number[] = []

  /** Forgets the places of the draft sentence before. */
  clear(): void {
    for (const tie of this.#ties) this.#heads[synsetOf(tie)] = 0
    this.#places.length = 0
    this.#ties.length = 0
    this.#earlier.length = 0
    if (this.#heads.length !== countSynsets()) this.#heads = new Int32Array(countSynsets())
  }

  add(place: number, stem: string): void {
    for (const tie of tiesOf(stem)) {
      const synset = synsetOf(tie)
      this.#places.push(place)
      this.#ties.push(tie)
      this.#earlier.push(this.#heads[synset]!)
      this.#heads[synset] = this.#ties.length
    }
  }

  /**
   * The place that is most alike to a stem's ties.
   *
   * @param isTaken Whether a place has its match already.
   */
  find(
    ties: Int32Array,
    isTaken: (place: number) => boolean
  ): {place: number; strength: number} | undefined {
    let best = -1
    let strength = 0
    for (const tie of ties) {
      for (let entry = this.#heads[synsetOf(tie)]!; entry > 0; entry = this.#earlier[entry - 1]!) {
        const own = strengthOf(this.#ties[entry - 1]!, tie)
        if (own <= strength || isTaken(this.#places[entry - 1]!)) continue
        strength = own
        best = this.#places[entry - 1]!
      }
    }
    return best < 0 ? undefined : {place: best, strength}
  }
}
