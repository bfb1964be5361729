// Measures how time grows with texts that were made to take it: each at four sizes, as a draft beside itself as a source.
//
// Usage: node bench/scaling.js [part of a name] [--size 1000000]
//
// An exponent of 1 is time in proportion to the text; it is fitted to the three largest sizes, by least squares on
// logarithms. `refused` is a text that ibid answers in one line. With `--size` each is measured at that size alone.
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {adversarialTexts, makeText} from './texts/adversarial.js'

const sizes = [16_000, 32_000, 64_000, 128_000]
const highest = 1.15
/** In milliseconds, for all sizes of a text. */
const patience = 120_000

const args = process.argv.slice(2)
if (args[0] === '--measure') await measure(args[1], args[2], args[3].split(',').map(Number))
else compare()

function compare() {
  const at = args.indexOf('--size')
  const measured = at < 0 ? sizes : [Number(args.splice(at, 2)[1])]
  const rows = []
  for (const [format, texts] of Object.entries(adversarialTexts)) {
    for (const name of Object.keys(texts).filter((each) => each.includes(args[0] ?? ''))) {
      const {stdout, status} = spawnSync(
        process.execPath,
        [
          '--max-old-space-size=800',
          fileURLToPath(import.meta.url),
          '--measure',
          format,
          name,
          `${measured}`
        ],
        {encoding: 'utf8', timeout: patience, stdio: ['ignore', 'pipe', 'ignore']}
      )
      const row = {format, name, ...(status === 0 ? JSON.parse(stdout) : {fails: true})}
      rows.push(row)
      console.log(describe(row))
    }
  }
  const slow = rows.filter(({exponent = 0, fails}) => fails || exponent > highest)
  console.log(
    `${rows.length} texts, ${rows.filter(({refused}) => refused).length} refused, ${slow.length} over ${highest}` +
      slow.map(({format, name}) => `\n  ${format}: ${name}`).join('')
  )
}

function describe({format, name, times, exponent, megabytes, refused, fails}) {
  const what = fails
    ? 'out of time or memory'
    : refused !== undefined
      ? `refused: ${refused}`
      : `${times.join(' ')} ms, ${exponent === undefined ? '' : `exponent ${exponent.toFixed(2)}, `}${megabytes} MB`
  return `${format.padEnd(8)} ${name.padEnd(28)} ${what}`
}

async function measure(format, name, measured) {
  const {default: ibid} = await import('../dist/src/index.js')
  const {VFile} = await import('vfile')
  const extension = {text: 'txt', markdown: 'md', html: 'html'}[format]
  const check = (size) => {
    const value = makeText(format, name, size)
    const source = {path: `source.${extension}`, value: `x ${value}`, publisher: 'The Echo'}
    const start = performance.now()
    const file = new VFile({path: `draft.${extension}`, value})
    ibid({format, sources: [{...source, format}]})({type: 'root', children: []}, file)
    return performance.now() - start
  }
  try {
    for (let warm = 0; warm < 5; warm++) check(Math.min(4000, measured[0]))
    const times = measured.map(check)
    // What takes less than the machine's own breath tells nothing.
    const isLong = times.length > 2 && times.at(-1) > 150
    const exponent = isLong ? fit(measured.slice(-3), times.slice(-3)) : undefined
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
    console.log(JSON.stringify({times: times.map(Math.round), exponent, megabytes}))
  } catch (error) {
    if (!/^Cannot read .*$/.test(error.message)) throw error
    console.log(JSON.stringify({refused: error.message}))
  }
}

function fit(measured, times) {
  const x = measured.map(Math.log)
  const y = times.map((time) => Math.log(Math.max(time, 1)))
  const mean = (list) => list.reduce((sum, each) => sum + each, 0) / list.length
  const [mx, my] = [mean(x), mean(y)]
  const top = x.reduce((sum, each, index) => sum + (each - mx) * (y[index] - my), 0)
  return top / x.reduce((sum, each) => sum + (each - mx) ** 2, 0)
}
