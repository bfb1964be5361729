/** What a comparison of facts finds in a sentence. */
import type {Part} from '../../article/model/article.js'

/** A changed fact of a sentence, wherever that is in its draft. */
export interface FoundChange {
  /** The draft’s value by its offsets into the sentence. */
  readonly from: number
  readonly to: number
  /** The source's value. */
  readonly source: Part
  /** The source's value as it may replace the draft's; absent when the grammar would not bear it. */
  readonly expected?: string
  /** That the slot is the same, 0–1, where the sentence was derived from the passage. */
  readonly certainty: number
}
