/** The tables of letters in Node, loaded when a letter has to be found again. The core has no `node:` import. */
import type * as letterTables from './letter-tables.js'
import type {openLetterTables as Open} from './no-letter-tables.js'

const require = process.getBuiltinModule('node:module').createRequire(import.meta.url)

export const openLetterTables: typeof Open = () =>
  (require('./letter-tables.js') as typeof letterTables).letterTables
