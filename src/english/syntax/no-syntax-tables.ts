import type {makeModels as MakeModels} from './make-models.js'
import type {CueTables, LemmaTables, SyntaxTables} from './syntax-tables.js'

/** In a browser the weights are fetched when `loadSyntax` asks for them, not with the library. */
export const tables = undefined as SyntaxTables | undefined
export const cues = undefined as CueTables | undefined
export const lemmas = undefined as LemmaTables | undefined
export const makeModels = undefined as typeof MakeModels | undefined
