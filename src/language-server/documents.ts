/** What a document of an editor is on the disk. */
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Format} from '../article/model/article.js'
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

/** Formats by the editor's languages. */
const formats: Readonly<Record<string, Format>> = {
  plaintext: 'text',
  text: 'text',
  markdown: 'markdown',
  gfm: 'markdown',
  html: 'html'
}

/** Whether a document can be a draft: a text, on the disk or not saved yet. */
export function mayBeDraft({uri, languageId}: TextDocument): boolean {
  const file = fileOf(uri)
  if (file === undefined && !/^untitled:/i.test(uri)) return false
  return isTextFile(file ?? '') || Object.hasOwn(formats, languageId)
}

/** The format of a document by its language; undefined where its extension tells. */
export function formatByLanguage(file: string, {languageId}: TextDocument): Format | undefined {
  return isTextFile(file) ? undefined : formats[languageId]
}
