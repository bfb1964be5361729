// A load that tells how many texts are stored, to be killed in the middle: `load.mjs <address> <first> <count>`.
import {openArchive} from 'ibid/archive'

const [address, first, count] = process.argv.slice(2)
const archive = await openArchive(address)

function* texts() {
  for (let number = Number(first); number < Number(first) + Number(count); number++) {
    const words = Array.from({length: 40}, (_, place) => `word${number}x${place}`).join(' ')
    yield {path: `${number}.txt`, value: `The ${words} of Ardmore.\n`.repeat(20)}
  }
}

await archive.add(texts(), {
  onProgress({added, known}) {
    console.log(added + known)
  }
})
await archive.close()
console.log('done')
