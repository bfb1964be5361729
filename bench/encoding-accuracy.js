// How well damage is found and undone, beside ftfy: `node bench/encoding-accuracy.js <folder of corpora> [seed folder]`.
// The corpora are not part of the project; which ones are read is written at each measurement.
import {fix_encoding as fixEncoding} from '@photostructure/ftfy'
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {damages, languages} from './damages.js'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    failures: {type: 'string', default: ''},
    lines: {type: 'string', default: '400'},
    engine: {type: 'string', default: '../dist/src/encoding/index.js'}
  }
})
const {bestRepairs, findDamage, findDisguises, repairText} = await import(
  new URL(values.engine, import.meta.url).href
)
const [corpora, seeds] = positionals
if (!corpora) {
  console.error(
    'usage: node bench/encoding-accuracy.js <folder of corpora> [seed folder] [--failures <group>]'
  )
  process.exit(2)
}

function readJson(...parts) {
  return JSON.parse(fs.readFileSync(path.join(...parts), 'utf8'))
}

function readLines(...parts) {
  return fs
    .readFileSync(path.join(...parts), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

/** Prints what failed in the groups asked for with `--failures`. */
function tell(group, ...what) {
  if (values.failures !== '' && group.includes(values.failures))
    console.log(`  [${group}]`, ...what.map((each) => JSON.stringify(each)))
}

/** A text with the likeliest repair of every place. */
function repairBest(text) {
  let repaired = ''
  let from = 0
  for (const repair of bestRepairs(text)) {
    repaired += text.slice(from, repair.start) + repair.text
    from = repair.end
  }
  return repaired + text.slice(from)
}

/** – and — can't be told apart once their last byte is gone: either is right. */
function oneDash(text) {
  return text.replaceAll('–', '—')
}

function measureFtfyCases() {
  const files = ['in-the-wild', 'synthetic', 'language-names', 'negative', 'known-failures']
  const cases = files.flatMap((file) => readJson(corpora, 'ftfy', `${file}.json`))
  const counts = {
    change: 0,
    flagged: 0,
    exact: 0,
    ftfyFlagged: 0,
    ftfyExact: 0,
    leave: 0,
    silent: 0,
    ftfySilent: 0
  }
  for (const each of cases) {
    const right = each['fixed-encoding'] ?? each.fixed
    const found = findDamage(each.original)
    const theirs = fixEncoding(each.original)
    if (right === each.original) {
      counts.leave++
      if (found.length === 0) counts.silent++
      else tell('ftfy leave', each.original, found)
      if (theirs === each.original) counts.ftfySilent++
    } else {
      counts.change++
      if (found.length > 0) counts.flagged++
      if (repairText(each.original) === right) counts.exact++
      else tell('ftfy change', each.original, right, repairText(each.original))
      if (theirs !== each.original) counts.ftfyFlagged++
      if (theirs === right) counts.ftfyExact++
    }
  }
  const {change, leave} = counts
  console.log(
    `ftfy's cases to change (${change}): flagged ${counts.flagged} = ${percent(counts.flagged, change)}, exact ${counts.exact} = ${percent(counts.exact, change)}; ftfy ${counts.ftfyFlagged} / ${counts.ftfyExact}`
  )
  console.log(
    `ftfy's cases to leave (${leave}): silent ${counts.silent} = ${percent(counts.silent, leave)}; ftfy ${counts.ftfySilent}`
  )
}

function measureWild() {
  const folder = path.join(corpora, 'wild-mojibake')
  const cases = fs.readdirSync(folder).flatMap((file) => readLines(folder, file))
  let [flagged, exact, theirs, count] = [0, 0, 0, 0]
  for (const each of cases) {
    for (const text of new Set([each.text, each.text_c1_dropped ?? each.text])) {
      count++
      if (findDamage(text).length > 0) flagged++
      if (oneDash(repairBest(text)) === oneDash(each.fixed)) exact++
      else tell('wild', text, each.fixed, repairBest(text))
      if (fixEncoding(text) === each.fixed) theirs++
    }
  }
  console.log(
    `wild-mojibake (${count}): flagged ${flagged} = ${percent(flagged, count)}, exact ${exact} = ${percent(exact, count)}; ftfy exact ${theirs}`
  )
}

function measureSeed() {
  const text = fs.readFileSync(path.join(seeds, 'rewrite-mis-encoded.txt'), 'utf8')
  const places = readJson(seeds, 'damaged-characters.json')
  const found = findDamage(text)
  const plain = (each) => oneDash(each ?? '').replaceAll('\u00a0', ' ')
  let [flagged, right] = [0, 0]
  for (const {offset, length, expected} of places) {
    const damage = found.find(({start, end}) => start <= offset && offset + length <= end)
    if (damage) flagged++
    if (
      damage &&
      damage.start === offset &&
      damage.end === offset + length &&
      plain(damage.expected?.[0]) === plain(expected)
    )
      right++
    else tell('seed', text.slice(offset - 10, offset + 10), expected, damage ?? null)
  }
  const extra = found.filter(
    ({start, end}) => !places.some(({offset, length}) => start <= offset && offset + length <= end)
  )
  console.log(
    `seed (${places.length} places): flagged ${flagged}, right ${right}, besides ${extra.length}`
  )
}

function measureRoundTrips() {
  const groups = new Map()
  const details = new Map()
  for (const language of languages) {
    const file = fs
      .readdirSync(path.join(corpora, 'clean-multilingual'))
      .find((name) => name.startsWith(`${language}_`))
    const texts = readLines(corpora, 'clean-multilingual', file)
      .map(({text}) => text)
      .slice(0, Number(values.lines))
    for (const [group, name, damage] of damages(language)) {
      for (const text of texts) {
        const damaged = damage(text)
        if (damaged === undefined || damaged === text) continue
        for (const [map, key] of [
          [groups, group],
          [details, `${group} · ${language} · ${name}`]
        ]) {
          if (!map.has(key)) map.set(key, {lines: 0, flagged: 0, exact: 0})
        }
        const flagged = findDamage(damaged).length > 0
        const repaired = repairBest(damaged)
        const exact = group.startsWith('1')
          ? repaired === text
          : oneDash(repaired).replaceAll('\u00a0', ' ') === oneDash(text).replaceAll('\u00a0', ' ')
        for (const count of [groups.get(group), details.get(`${group} · ${language} · ${name}`)]) {
          count.lines++
          if (flagged) count.flagged++
          if (exact) count.exact++
        }
        if (!exact) tell(`${group} · ${language} · ${name}`, flagged, text, damaged, repaired)
      }
    }
  }
  const all = {lines: 0, flagged: 0, exact: 0}
  for (const [group, {lines, flagged, exact}] of [...groups].sort()) {
    console.log(
      `round trips, ${group} (${lines}): flagged ${percent(flagged, lines)}, exact ${percent(exact, lines)}`
    )
    all.lines += lines
    all.flagged += flagged
    all.exact += exact
  }
  if (values.failures === 'details') {
    for (const [key, {lines, flagged, exact}] of details)
      console.log(`  ${key} (${lines}): ${percent(flagged, lines)} ${percent(exact, lines)}`)
  }
  console.log(
    `round trips, all (${all.lines}): flagged ${percent(all.flagged, all.lines)}, exact ${percent(all.exact, all.lines)}`
  )
}

function measureFalseAlarms() {
  const texts = []
  for (const file of fs.readdirSync(path.join(corpora, 'clean-multilingual'))) {
    const lines = readLines(corpora, 'clean-multilingual', file).map(({text}) => text)
    // Each sentence alone, and all as one text: evidence adds up in long texts.
    texts.push(...lines.map((text) => [file, text]), [file, lines.join('\n')])
  }
  for (const folder of ['wikinews', 'polnear/text']) {
    for (const file of fs.readdirSync(path.join(corpora, folder))) {
      if (file.endsWith('.txt'))
        texts.push([`${folder}/${file}`, fs.readFileSync(path.join(corpora, folder, file), 'utf8')])
    }
  }
  let [bytes, alarms, disguises] = [0, 0, 0]
  for (const [name, text] of texts) {
    bytes += Buffer.byteLength(text)
    for (const {start, end, actual, expected, cause} of findDamage(text)) {
      alarms++
      console.log(
        `  ${name}: ${JSON.stringify(text.slice(Math.max(0, start - 15), end + 15))} ${actual} → ${expected ?? '?'} (${cause})`
      )
    }
    for (const {start, end} of findDisguises?.(text) ?? []) {
      disguises++
      console.log(
        `  ${name}: disguise ${JSON.stringify(text.slice(Math.max(0, start - 15), end + 15))}`
      )
    }
  }
  console.log(
    `clean text (${(bytes / 1e6).toFixed(2)} MB, with damage that is real): ${alarms} places, ${disguises} disguises`
  )
}

measureFtfyCases()
measureWild()
if (seeds) measureSeed()
measureRoundTrips()
measureFalseAlarms()
