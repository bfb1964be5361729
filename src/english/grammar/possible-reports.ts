/** Whatever in a sentence may say who vouches for what, with how likely it does. */
import * as readerAtStart from '#report-reader'
import type {cueChance} from './cue-chances.js'
import type {findPossibleReports, PossibleReport} from './reports.js'
import type {Tree} from './tree.js'

interface Reader {
  readonly cueChance: typeof cueChance | undefined
  readonly findPossibleReports: typeof findPossibleReports | undefined
}

let reader: Reader = readerAtStart

/** Makes `readReports` answer. Needed in browsers only, once. */
export async function loadReportReader(): Promise<void> {
  reader = await import('./report-reader.js')
}

/** The possible reports of a sentence in the order of their cues, each with its chance, 0–1. */
export function readReports(tree: Tree): (PossibleReport & {readonly chance: number})[] {
  const reports = reader.findPossibleReports?.(tree) ?? []
  return reports.map((report) => ({...report, chance: reader.cueChance!(tree, report)}))
}
