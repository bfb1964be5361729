/** The article of a file that runs through a unified pipeline, read once however many rules ask for it. */
import type {Root as HtmlRoot} from 'hast'
import type {Root as MarkdownRoot} from 'mdast'
import type {Node, Parent} from 'unist'
import type {VFile} from 'vfile'
import type {Article} from './article.js'
import {readArticle, readTree} from './read-article.js'

const read = new WeakMap<VFile, Article>()

/**
 * Reads the file that a tree was parsed from.
 *
 * @param tree mdast and hast are walked as they are. An nlcst tree is not: it has lost quotations
 *   and links, so the file itself is read, by its extension.
 */
export function readDraft(tree: Node, file: VFile): Article {
  let article = read.get(file)
  if (article?.value !== String(file)) {
    article = isMarkdown(tree) || isHtml(tree) ? readTree(tree, file) : readArticle(file)
    read.set(file, article)
  }
  return article
}

const htmlNodes = new Set(['element', 'doctype', 'comment', 'text'])

function isHtml(tree: Node): tree is HtmlRoot {
  return tree.type === 'root' && (tree as Parent).children.some(({type}) => htmlNodes.has(type))
}

function isMarkdown(tree: Node): tree is MarkdownRoot {
  return tree.type === 'root' && (tree as Parent).children.length > 0 && !isHtml(tree)
}
