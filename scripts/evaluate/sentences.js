// Sentences of treebanks: the printed sentences of each paragraph are joined again and split by the Article.
import fs from 'node:fs'
import path from 'node:path'
import {readArticle} from '../../dist/src/article/read-article.js'

/** Shares of sentences with both their ends right. */
export function evaluateSentences(folder) {
  const rows = [['treebank', 'sentences', 'precision', 'recall', 'F1']]
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('-dev.conllu'))) {
    let [gold, found, right] = [0, 0, 0]
    for (const sentences of readParagraphs(path.join(folder, file))) {
      const places = new Set()
      let at = 0
      for (const sentence of sentences) {
        places.add(`${at} ${at + sentence.length}`)
        at += sentence.length + 1
      }
      const {sentences: own} = readArticle(sentences.join(' '))
      gold += places.size
      found += own.length
      right += own.filter(({start, end}) => places.has(`${start} ${end}`)).length
    }
    const [precision, recall] = [right / found, right / gold]
    const f1 = (2 * precision * recall) / (precision + recall)
    const figures = [precision, recall, f1].map((value) => value.toFixed(3))
    rows.push([file.replace('-dev.conllu', ''), gold, ...figures])
  }
  return {title: 'sentences split, by paragraphs of the dev sets', rows}
}

/** Paragraphs as lists of the sentences' printed text. */
function readParagraphs(file) {
  const paragraphs = []
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (/^# new(?:doc|par)\b/.test(line)) paragraphs.push([])
    if (line.startsWith('# text = ')) {
      if (paragraphs.length === 0) paragraphs.push([])
      paragraphs.at(-1).push(line.slice('# text = '.length).trim())
    }
  }
  return paragraphs.filter((sentences) => sentences.length > 0)
}
