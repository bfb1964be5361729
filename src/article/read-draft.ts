/** The article of a file that runs through a unified pipeline, read once however many rules ask for it. */
import type {Root as HtmlRoot} from 'hast'
import type {Root as MarkdownRoot} from 'mdast'
import type {Node, Parent} from 'unist'
import type {VFile} from 'vfile'
import type {Session} from '../session.js'
import type {Article, Format} from './model/article.js'
import {formatOf} from './format-of.js'
import {readArticle, readTree} from './read-article.js'

/**
 * Reads the file that a tree was parsed from.
 *
 * @param tree mdast and hast are walked as they are. An nlcst tree is not: it has lost quotations and links, and what a bridge
 *   made of it has other places than the file. Then the file itself is read; and so it is where the tree was made of another
 *   tree, such as HTML of Markdown.
 * @param given The file's format, where its extension does not tell.
 */
export function readDraft(tree: Node, file: VFile, given?: Format, session?: Session): Article {
  let article = file.data.ibid?.article
  if (article?.value !== String(file) || (given && article.format !== given)) {
    const parsed = isHtml(tree) ? 'html' : isMarkdown(tree) ? 'markdown' : undefined
    const format = given ?? formatOf(file) ?? parsed ?? 'text'
    article =
      format === parsed
        ? readTree(tree as MarkdownRoot | HtmlRoot, file, session)
        : readArticle(file, {format, ...(session && {session})})
    file.data.ibid = {coverage: [], ...file.data.ibid, article}
  }
  return article
}

const htmlNodes = new Set(['element', 'doctype', 'comment', 'text'])

function isHtml(tree: Node): boolean {
  return tree.type === 'root' && (tree as Parent).children.some(({type}) => htmlNodes.has(type))
}

function isMarkdown(tree: Node): boolean {
  return tree.type === 'root' && (tree as Parent).children.length > 0 && !isHtml(tree)
}
