/**
 * The large word tables. In Node they are there from the start; in a browser, where they would be three quarters
 * of the library, they are there once `loadSynonyms` has been awaited. Until then no word has a synonym, rare words
 * weigh as much as unknown ones, and nouns are known by their endings only: some findings are missed.
 */
import {tables as tablesAtStart} from '#word-tables'
import type {WordTables} from './word-table.js'

let tables: WordTables | undefined = tablesAtStart

/** Makes synonyms, rare words and nouns known. Needed in browsers only, once, before drafts are compared. */
export async function loadSynonyms(): Promise<void> {
  tables ??= (await import('./all-word-tables.js')).tables
}

/** What is made of the tables once, and once more when they have been loaded. */
export function fromWordTables<T>(make: (tables: WordTables | undefined) => T): () => T {
  let made: {readonly of: WordTables | undefined; readonly value: T} | undefined
  return () => {
    if (made?.of !== tables || !made) made = {of: tables, value: make(tables)}
    return made.value
  }
}
