/** What every report takes beside the drafts. */
export interface ReportOptions {
  /** Whether to colour what a terminal will show. */
  readonly color: boolean
  /** Whether to leave out drafts without findings. */
  readonly quiet: boolean
  /** Whether to show passages whole, and how quotations were altered word by word. */
  readonly verbose?: boolean
  /** How long the run took, where that is worth telling. */
  readonly milliseconds?: number
  /** The version of ibid, for reports that name the tool. */
  readonly version?: string
}
