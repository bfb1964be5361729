/** Reports: whatever in a sentence may say who vouches for what, with how likely it does. Offsets count from the sentence's start. */
import type {SpeechTag} from './speech-tags.js'
import type {Range} from './subjects.js'

export interface Report extends SpeechTag {
  /** 0–1: how likely such a word in such a place reports, in news that people annotated. */
  readonly chance: number
  /** Who vouches, with titles, appositions and relative clauses. */
  readonly subject?: Range
  /** Whether it goes with a clause: “said that …”, “…, he said”, “as he said”. */
  readonly isClausal: boolean
  /** Whether it goes with no more than an object: “reported on the call”, “denied the claim”. */
  readonly isOnMatter: boolean
  /** Whether it stands in a relative clause, and reports no more than that: “a flight which she said may be late”. */
  readonly isRelative: boolean
  /** What is reported; what the cue takes where nothing else depends on it. */
  readonly content: Range
  readonly kind: 'speech' | 'report' | 'belief'
  /** Whether it leaves a claim open whoever vouches for it: “is anticipated to last”. */
  readonly leavesOpen: boolean
}
