import type {WordTables} from './word-table.js'

/** In a browser the large word tables are fetched when `loadSynonyms` asks for them, not with the library. */
export const tables: WordTables | undefined = undefined
