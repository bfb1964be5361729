/** The reports of a lineage by name. Each is loaded when it is asked for. */
import type {Lineage} from '../../lineage/model.js'

export type LineageReport = (lineage: Lineage) => string | Promise<string>

export const lineageReports = {
  text: async () => (await import('./text.js')).lineageText,
  json: async () => (await import('./json.js')).lineageJson,
  mermaid: async () => (await import('./diagrams.js')).lineageMermaid,
  dot: async () => (await import('./diagrams.js')).lineageDot,
  html: async () => (await import('./html.js')).lineageHtml
} satisfies Record<string, () => Promise<LineageReport>>

export type LineageReportName = keyof typeof lineageReports

export function isLineageReportName(name: string): name is LineageReportName {
  return Object.hasOwn(lineageReports, name)
}
