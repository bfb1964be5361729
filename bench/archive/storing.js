// How fast texts that are analysed already are stored, beside a bare COPY of the very same rows.
import {Analyst} from '../../dist/src/archive/analysis.js'
import {openArchive} from '../../dist/src/archive/index.js'
import {openFolder} from '../../dist/src/archive/pglite.js'
import {openPostgres} from '../../dist/src/archive/postgres.js'
import {prepareText} from '../../dist/src/archive/prepare.js'
import {tableOfTexts, textIndexes} from '../../dist/src/archive/schema.js'
import {asWriter, columns, lineOf, storeTexts} from '../../dist/src/archive/store.js'
import {round} from './measures.js'
import {makeTexts} from './texts.js'

/** As many as an archive stores at once. */
const partSize = 500

export async function measureStoring(address, corpora, size) {
  const analyst = new Analyst()
  const parts = []
  let part = []
  for (const given of makeTexts(corpora, size)) {
    const text = prepareText(given, 1)
    part.push({text, analysis: analyst.analyse(text)})
    if (part.length === partSize) {
      parts.push(part)
      part = []
    }
  }
  if (part.length > 0) parts.push(part)
  await (await openArchive(address, {create: true})).close()
  const isServer = address.startsWith('postgres:')
  const database = isServer ? await openPostgres(address) : await openFolder(address, false, 0)
  try {
    const stored = await time(parts, (texts) =>
      asWriter(database, () => storeTexts(database, texts, false))
    )
    const bare = tableOfTexts('').replace('ibid.texts', 'ibid.bare')
    await database.execute(bare)
    const copied = await time(parts, (texts) =>
      database.copy('ibid.bare', columns, texts.map(lineOf))
    )
    await database.execute(
      `drop table ibid.bare; ${bare}; ${textIndexes.replaceAll('texts', 'bare')}`
    )
    const indexed = await time(parts, (texts) =>
      database.copy('ibid.bare', columns, texts.map(lineOf))
    )
    return (
      `${size} texts stored in ${round(stored)} s; COPY without indexes ${round(copied)} s (${round((100 * copied) / stored)} %), ` +
      `with the same indexes ${round(indexed)} s (${round((100 * indexed) / stored)} %)`
    )
  } finally {
    await database.close()
  }
}

async function time(parts, run) {
  const start = performance.now()
  for (const part of parts) await run(part)
  return (performance.now() - start) / 1000
}
