/** What lost apostrophes are judged by. */
import type {PossessiveEvidence} from '../../english/index.js'
import type {WordForms} from './word-forms.js'

export interface Evidence extends PossessiveEvidence {
  readonly forms: WordForms
  readonly known: WordForms
}
