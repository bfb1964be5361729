/**
 * The weights of the tagger and the parser. In Node they are there from the start and are read when a sentence is first asked
 * about; in a browser, where they would be most of the library, they are there once `loadSyntax` has been awaited.
 */
import * as tablesAtStart from '#syntax-tables'
import type {makeModels, Models} from './make-models.js'
import type {CueTables, LemmaTables, SyntaxTables} from './syntax-tables.js'

interface LoadedTables {
  readonly tables: SyntaxTables | undefined
  readonly cues: CueTables | undefined
  readonly lemmas: LemmaTables | undefined
  readonly makeModels: typeof makeModels | undefined
}

let loaded: LoadedTables = tablesAtStart
let models: Models | undefined

/** Makes `syntaxOf` answer. Needed in browsers only, once. */
export async function loadSyntaxTables(): Promise<void> {
  loaded = await import('./all-syntax-tables.js')
}

/** The tagger and the parser, or undefined where their weights have not been loaded. */
export function openModels(): Models | undefined {
  const {tables} = loaded
  if (tables !== undefined) models ??= loaded.makeModels!(tables)
  return models
}

/** How often words report; there when the weights are. */
export function openCues(): CueTables | undefined {
  return loaded.cues
}

/** What base forms cannot be told by rule; there when the weights are. */
export function openLemmas(): LemmaTables | undefined {
  return loaded.lemmas
}
