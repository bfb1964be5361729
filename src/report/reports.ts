/** The reports by name. Each is loaded when it is asked for, so that a run pays for one. */
import type {VFile} from 'vfile'
import type {ReportOptions} from './report-options.js'

/** A report: the drafts with their messages as one text, which ends in a line feed unless it is empty. */
export type Report = (files: readonly VFile[], options: ReportOptions) => string | Promise<string>

export const reports = {
  text: async () => (await import('./text.js')).reportText,
  json: async () => (await import('./json.js')).reportJson,
  sarif: async () => (await import('./sarif.js')).reportSarif,
  github: async () => (await import('./github.js')).reportGithub,
  junit: async () => (await import('./junit.js')).reportJunit,
  html: async () => (await import('./html/index.js')).reportHtml
} satisfies Record<string, () => Promise<Report>>

export type ReportName = keyof typeof reports

export function isReportName(name: string): name is ReportName {
  return Object.hasOwn(reports, name)
}
