/** What a client can do, read once from its capabilities. */
import {type ClientCapabilities, MarkupKind} from 'vscode-languageserver'

export interface Features {
  /** Whether it asks for diagnostics itself. */
  readonly pullsDiagnostics: boolean
  /** Whether it can be told to ask again. */
  readonly refreshesDiagnostics: boolean
  /** Whether a hover may be Markdown. */
  readonly showsMarkdown: boolean
  /** Whether a definition may say what it is the definition of. */
  readonly takesLinks: boolean
  /** Whether edits may name the version that they are for. */
  readonly takesVersionedEdits: boolean
  /** Whether an edit may create a file. */
  readonly createsFiles: boolean
}

export function readFeatures({textDocument, workspace}: ClientCapabilities): Features {
  const {documentChanges = false, resourceOperations = []} = workspace?.workspaceEdit ?? {}
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    takesLinks: textDocument?.definition?.linkSupport === true,
    takesVersionedEdits: documentChanges,
    createsFiles: documentChanges && resourceOperations.includes('create')
  }
}
