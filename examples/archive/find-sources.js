// Where a draft comes from, as a program asks it: stores the texts of `wire/` in a folder and looks for the draft's sources.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {readArticle} from 'ibid'
import {openArchive} from 'ibid/archive'

const here = new URL('./', import.meta.url)
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ibid-archive-'))
// Or `postgres://user@host/database`.
const archive = await openArchive(path.join(folder, 'archive'), {create: true})
try {
  const {added} = await archive.add(readTexts())
  console.log(`${added} texts stored`)
  const draft = readArticle(fs.readFileSync(new URL('draft.md', here), 'utf8'), {
    format: 'markdown'
  })
  for (const {path: name, publisher, share, isSource, copies} of await archive.findSources(draft)) {
    if (!isSource) continue
    const others = copies.map((copy) => copy.publisher).join(', ')
    console.log(`${Math.round(100 * share)} % comes from ${name} (${publisher}), also in ${others}`)
  }
} finally {
  await archive.close()
  fs.rmSync(folder, {recursive: true})
}

async function* readTexts() {
  for (const name of fs.readdirSync(new URL('wire/', here)))
    yield {
      path: `wire/${name}`,
      value: await fs.promises.readFile(new URL(`wire/${name}`, here), 'utf8')
    }
}
