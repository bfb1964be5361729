/**
 * The weights, how often words report, and base forms, where reading them costs a few milliseconds: Node. `package.json` chooses
 * by the condition `node`.
 */
import {lemmaExceptions} from './generated/lemma-exceptions.js'
import type {LemmaTables} from './syntax-tables.js'

export {makeModels} from './make-models.js'
export {cues} from './generated/cues.js'
export {tables} from './generated/syntax-tables.js'
export const lemmas: LemmaTables = {exceptions: lemmaExceptions}
