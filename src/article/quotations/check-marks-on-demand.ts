/** The same in Node, loaded when a first text mixes its marks: the plugin and its helpers take 10 ms to load. The core has no `node:` import. */
import type {checkMarks as CheckMarks} from './check-marks.js'

const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)

export const checkMarks: typeof CheckMarks = (text, preferred) =>
  (require('./check-marks.js') as {checkMarks: typeof CheckMarks}).checkMarks(text, preferred)
