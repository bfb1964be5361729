/** What a place that may be damaged is taken for. */
import type {Explanation, Place} from '../model/damage.js'

/** An explanation with what speaks for it. */
export interface Guess extends Explanation {
  /** Quarters of a bit by which the first option is likelier than what stands there, all costs of the guess paid. */
  readonly gain: number
  /** The charset that it was read as, as an index in `charsetNames`, followed by those of East Asia: guesses that share one bear each other out. */
  readonly charset: number
  /** Whether a space was taken for the no-break space it once was. */
  readonly folded: boolean
  /** Whether the bytes are all there, or others of the same charset are: no other reading comes into question. */
  readonly certain: boolean
}

/** A place that may be damaged, before the rest of the text has had its say. */
export interface Suspect extends Place {
  readonly explanation: Guess
}
