/** Which of several texts was made from which. */
export {traceLineage} from './trace-lineage.js'
export type {Lineage, Parent, Sign, SignKind, Tie, TracedText} from './model.js'
