import {loadReportReader} from './grammar/reports.js'
import {loadSyntaxTables} from './syntax/models.js'

/** Makes trees known, and what is read from them. Needed in browsers only, once, before articles are read. */
export async function loadSyntax(): Promise<void> {
  await Promise.all([loadSyntaxTables(), loadReportReader()])
}
