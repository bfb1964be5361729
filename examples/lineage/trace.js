// Which of the versions was made from which, as a program asks it.
import fs from 'node:fs'
import {readArticle} from 'ibid'
import {traceLineage} from 'ibid/lineage'
import {lineageMermaid} from 'ibid/reports/lineage'
import {VFile} from 'vfile'

const folder = new URL('versions/', import.meta.url)
const articles = fs
  .readdirSync(folder)
  .map((path) =>
    readArticle(new VFile({path, value: fs.readFileSync(new URL(path, folder), 'utf8')}))
  )
const lineage = traceLineage(articles)
for (const {article, parents} of lineage.texts) {
  const names = parents.map((parent) => parent.article.path)
  console.log(`${article.path}: ${names.join(' and ') || 'an original'}`)
}
console.log(`\n${lineageMermaid(lineage)}`)
