/** The reports of a sentence, once what reads them is loaded. */
import * as readerAtStart from '#report-reader'
import type {Report} from './report.js'
import type {Tree} from './tree.js'

interface Reader {
  readonly readReports: ((tree: Tree) => Report[]) | undefined
}

let reader: Reader = readerAtStart

/** Makes `readReports` answer. Needed in browsers only, once. */
export async function loadReportReader(): Promise<void> {
  reader = await import('./report-reader.js')
}

/** The possible reports of a sentence in the order of their cues. */
export function readReports(tree: Tree): readonly Report[] {
  return reader.readReports?.(tree) ?? []
}
