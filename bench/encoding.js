// How fast damage is found and undone, beside ftfy: `node bench/encoding.js [megabytes]`, after a build.
import {fix_encoding as fixEncoding} from '@photostructure/ftfy'

const engine =
  process.env.IBID_ENGINE ?? new URL('../dist/src/encoding/index.js', import.meta.url).href
const {findDamage, repairText} = await import(engine)
const megabytes = Number(process.argv[2] ?? 1)

/** Sentences of our own, varied by their number so that no two paragraphs are equal. */
const english = (number) =>
  `The harbour board met for the ${number}th time on Monday and put off the dredging of the north basin. ` +
  `Its chair said the money was there but the permits were not, and asked for patience until spring. Would the ferry run? Nobody knew.`
const curly = (number) =>
  `“We’ve waited ${number} weeks,” the ferry’s captain said, “and we’ll wait no longer.” The board’s chair – who didn’t attend – called it ‘a matter of days’… and left.`
const french = (number) =>
  `« Nous avons déjà attendu ${number} semaines », a déclaré la présidente du comité, « et l’été s’achève. » Le préfet n’a pas souhaité répondre ; la réunion a été reportée à février.`

function repeat(sentence) {
  const paragraphs = []
  let length = 0
  for (let number = 0; length < megabytes * 1e6; number++) {
    paragraphs.push(sentence(number))
    length += Buffer.byteLength(paragraphs.at(-1))
  }
  // Flat, as a file that was read is, and not a tree of pieces.
  return Buffer.from(paragraphs.join('\n\n')).toString()
}

function corrupt(text) {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80])
}
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Megabytes a second, the best of twenty runs: the others were disturbed, and the first ones not yet compiled. */
function speed(run, text) {
  let best = Infinity
  for (let time = 0; time < 20; time++) {
    const start = performance.now()
    run(text)
    best = Math.min(best, performance.now() - start)
  }
  return Buffer.byteLength(text) / 1e6 / (best / 1e3)
}

const samples = {
  'pure ASCII': repeat(english),
  'curly English': repeat(curly),
  French: repeat(french),
  'corrupt English': corrupt(repeat(curly)),
  'corrupt French': corrupt(repeat(french))
}

console.log('MB/s             find   repair     ftfy   find/ftfy  repair/ftfy')
for (const [name, text] of Object.entries(samples)) {
  const speeds = [findDamage, repairText, fixEncoding].map((run) => speed(run, text))
  const ratios = [speeds[0] / speeds[2], speeds[1] / speeds[2]]
  console.log(
    name.padEnd(16),
    speeds.map((each) => each.toFixed(1).padStart(8)).join(' '),
    ratios.map((each) => `${each.toFixed(1)} ×`.padStart(10)).join(' ')
  )
}
