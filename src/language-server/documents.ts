/** What a document of an editor is on the disk. */
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isTextFile} from '../sources/text-files.js'

/** The absolute path of a URI; undefined when it names no file of this machine. */
export function fileOf(uri: string): string | undefined {
  if (!/^file:/i.test(uri)) return undefined
  try {
    const file = path.normalize(fileURLToPath(uri))
    return file.includes('\0') ? undefined : file
  } catch {
    // Another host's file, an encoded slash, or no URI at all.
    return undefined
  }
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href
}

const extensions: Readonly<Record<string, string>> = {
  plaintext: '.txt',
  text: '.txt',
  markdown: '.md',
  html: '.html',
  gfm: '.md'
}

/** Whether a document can be a draft: a text, on the disk or not saved yet. */
export function mayBeDraft({uri, languageId}: TextDocument): boolean {
  const file = fileOf(uri)
  if (file === undefined && !/^untitled:/i.test(uri)) return false
  return isTextFile(file ?? '') || Object.hasOwn(extensions, languageId)
}

/** The path under which a text is read: with the extension of the editor's language where its own says nothing. */
export function readablePath(file: string, {languageId}: TextDocument): string {
  return isTextFile(file) ? file : file + (extensions[languageId] ?? '.txt')
}
