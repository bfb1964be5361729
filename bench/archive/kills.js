// Loads that are killed at any moment: what was reported as stored must be there, and what is counted must be what is stored.
import {spawn} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {openArchive} from '../../dist/src/archive/index.js'
import {makeRandom} from '../invented-news.js'

const load = fileURLToPath(new URL('../../test/archive/load.mjs', import.meta.url))
const texts = 40_000

export async function killLoads(address, kills) {
  await (await openArchive(address, {create: true})).close()
  const random = makeRandom(7)
  let lost = 0
  let reported = 0
  let inTheMiddle = 0
  for (let kill = 0; kill < kills; kill++) {
    let told = 0
    const child = spawn(process.execPath, [load, address, '0', String(texts)], {
      stdio: ['ignore', 'pipe', 'inherit']
    })
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      for (const line of chunk.split('\n')) told = Math.max(told, Number(line) || 0)
    })
    setTimeout(() => child.kill('SIGKILL'), 400 + 1600 * random())
    const code = await new Promise((resolve) => child.on('close', resolve))
    if (code === null && told > 0) inTheMiddle++
    reported = Math.max(reported, told)
    const archive = await openArchive(address)
    const {texts: stored} = await archive.stats()
    let listed = 0
    for await (const text of archive.list()) if (text.key) listed++
    if (stored < reported || listed !== stored) {
      // What several servers ended one after the other is settled by the next who writes.
      await archive.remove(['none.txt'])
      const settled = await archive.stats()
      listed = 0
      for await (const text of archive.list()) if (text.key) listed++
      if (settled.texts < reported || listed !== settled.texts) lost++
    }
    await archive.close()
  }
  return `${kills} loads killed (${inTheMiddle} after the first texts), up to ${reported} texts reported as stored: ${lost} lost any`
}
