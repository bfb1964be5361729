import type {readReports as ReadReports} from './report-reader.js'

/** In a browser it is fetched when `loadSyntax` asks for it, not with the library: without trees it has nothing to read. */
export const readReports = undefined as typeof ReadReports | undefined
