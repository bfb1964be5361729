/** What a document of an editor is on the disk. */
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isTextFile} from '../sources/text-files.js'

/** The absolute path of a URI; undefined when it names no file of this machine. */
export function fileOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined
  try {
    return path.normalize(fileURLToPath(uri))
  } catch {
    // Another host's file, an encoded slash or NUL, or no URI at all.
    return undefined
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href
}

/** Whether a document has not been saved yet. */
export function isUnsaved(uri: string): boolean {
  return uri.startsWith('untitled:')
}

const extensions: Readonly<Record<string, string>> = {
  plaintext: '.txt',
  text: '.txt',
  markdown: '.md',
  html: '.html'
}

/** The path under which a text is read: with the extension of the editor's language where its own says nothing. */
export function readablePath(file: string, {languageId}: TextDocument): string {
  return isTextFile(file) ? file : file + (extensions[languageId] ?? '.txt')
}
