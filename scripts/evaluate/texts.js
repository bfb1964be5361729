// Reading the corpora, and rates as they are printed.
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../../dist/src/article/read-article.js'

const windows1252 = new TextDecoder('windows-1252')
const utf8 = new TextDecoder('utf-8', {fatal: true})
const formats = {'.md': 'markdown', '.html': 'html'}

/** Reads a file as UTF-8, or as windows-1252 where it is not that: old corpora mix both. */
export function readFile(file) {
  const bytes = fs.readFileSync(file)
  try {
    return utf8.decode(bytes)
  } catch {
    return windows1252.decode(bytes)
  }
}

export function readArticleFile(file) {
  // Front matter says nothing here, and some of it is broken YAML; blanked, it keeps the offsets.
  const value = readFile(file).replace(/^---\n[^]*?\n---\n/, (matter) =>
    matter.replace(/[^\n]/g, ' ')
  )
  return readArticle(value, {format: formats[path.extname(file)] ?? 'text'})
}

export function percent(count, all) {
  return all === 0 ? '–' : `${((100 * count) / all).toFixed(1)} %`
}
