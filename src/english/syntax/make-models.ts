/** The tagger and the parser with their weights. In a browser this is fetched with the weights. */
import {Parser} from './parser.js'
import type {SyntaxTables} from './syntax-tables.js'
import {Tagger} from './tagger.js'
import {numberLists} from './word-vectors.js'

export interface Models {
  readonly tagger: Tagger
  readonly parser: Parser
}

export function makeModels(tables: SyntaxTables): Models {
  const numbers = numberLists(tables)
  return {tagger: new Tagger(tables, numbers), parser: new Parser(tables, numbers)}
}
