/** Edits as a client takes them. */
import {
  type AnnotatedTextEdit,
  CreateFile,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../article/model/article.js'
import type {Features} from './features.js'
import type {Positions} from './positions.js'

/** A text to put in place of a range. */
export interface Replacement extends Span {
  readonly text: string
}

/**
 * An edit of one document.
 *
 * @param isOpen Whether the client has the document open in this version; of others only the disk has a version.
 */
export function editDocument(
  document: TextDocument,
  isOpen: boolean,
  replacements: readonly Replacement[],
  positions: Positions,
  {takesVersionedEdits}: Features
): WorkspaceEdit {
  const {uri, version} = document
  const edits: (TextEdit | AnnotatedTextEdit)[] = replacements.map((replacement) =>
    TextEdit.replace(positions.rangeOf(document, replacement), replacement.text)
  )
  return takesVersionedEdits
    ? {documentChanges: [TextDocumentEdit.create({uri, version: isOpen ? version : null}, edits)]}
    : {changes: {[uri]: edits}}
}

/** An edit that creates a file with a text. Only for clients that can do so. */
export function createFile(uri: string, text: string): WorkspaceEdit {
  const start = {line: 0, character: 0}
  return {
    documentChanges: [
      CreateFile.create(uri, {ignoreIfExists: true}),
      TextDocumentEdit.create({uri, version: null}, [TextEdit.insert(start, text)])
    ]
  }
}
