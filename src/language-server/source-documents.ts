/** The texts of sources as documents: what an editor shows of a file goes before what the disk holds. */
import fs from 'node:fs'
import path from 'node:path'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Article} from '../article/model/article.js'
import {fileOf, uriOf} from './documents.js'

export class SourceDocuments {
  readonly #open: () => readonly TextDocument[]
  readonly #read = new WeakMap<Article, TextDocument>()

  /**
   * @param open The documents that are open.
   */
  constructor(open: () => readonly TextDocument[]) {
    this.#open = open
  }

  /** The document that shows a file; its URI is written as the client writes it. */
  openDocument(file: string): TextDocument | undefined {
    return this.#open().find(({uri}) => fileOf(uri) === file)
  }

  /**
   * A source's text as it was read; undefined where no file holds it, as of a text that an archive has.
   *
   * @param cwd The folder that the article's path is relative to; absolute.
   */
  documentOf(cwd: string, article: Article): TextDocument | undefined {
    let document = this.#read.get(article)
    if (!document) {
      const file = path.resolve(cwd, article.path ?? '')
      const open = this.openDocument(file)
      if (open ? open.getText() !== article.value : !holds(file, article.value)) return undefined
      const uri = open?.uri ?? uriOf(file)
      document = TextDocument.create(uri, '', 0, article.value)
      this.#read.set(article, document)
    }
    return document
  }
}

function holds(file: string, text: string): boolean {
  try {
    return fs.readFileSync(file, 'utf8') === text
  } catch {
    return false
  }
}
