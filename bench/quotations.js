// How the rules about quotations do on honest news: `node bench/quotations.js <folder of corpora>`.
//
// - Wikinews and PolNeAR as they are, as drafts without sources: every finding is a false alarm, save a true slip.
// - Wikinews with the marks taken off every other quotation of direct speech: recall and precision of `dropped-quotation-marks`,
//   without a source and with the untouched article as source.
// - Wikinews with every other apostrophe before an s taken out: recall and precision of `dropped-apostrophe`, without a source
//   and with the untouched article as source; how many articles load the dictionary.
// - Wikinews beside itself with a word changed inside every third quotation, and one speaker of each article changed:
//   recall, false alarms and right repairs of `altered-quotation` and `misattributed-quotation`.
// - PolNeAR's annotated attributions: speaker and cue of quotations in marks.
//
// `--show <rule|removed|speakers>` lists what was wrong. The corpora are no part of the project.
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {unified} from 'unified'
import {VFile} from 'vfile'

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    show: {type: 'string', default: ''},
    limit: {type: 'string', default: '50'},
    library: {type: 'string', default: '../dist/src/index.js'}
  }
})
const [corpora] = positionals
if (!corpora) {
  console.error('usage: node bench/quotations.js <folder of corpora> [--show <what>] [--limit <n>]')
  process.exit(2)
}
const {readArticle, rules} = await import(new URL(values.library, import.meta.url).href)
let shown = 0

function show(group, ...what) {
  if (group === values.show && shown++ < Number(values.limit)) console.log(`  [${group}]`, ...what)
}

function percent(part, whole) {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

/** A corpus as a list of texts; front matter is blanked, so that places hold. */
function readTexts(...folder) {
  const root = path.join(corpora, ...folder)
  return fs
    .readdirSync(root)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({
      name,
      value: fs
        .readFileSync(path.join(root, name), 'utf8')
        .replace(/^---\n[^]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ' '))
    }))
}

async function check(id, value, sources = []) {
  const file = new VFile({path: 'draft.txt', value})
  await unified().use(rules[id], {sources}).run({type: 'root', children: []}, file)
  return file.messages.map(({place, expected, reason}) => ({
    start: place.start.offset,
    end: place.end.offset,
    expected,
    reason
  }))
}

async function countFalseAlarms(corpus, texts) {
  const ids = ['dropped-quotation-marks', 'unbalanced-quotation-marks', 'dropped-apostrophe']
  const sentences = texts.reduce((sum, {value}) => sum + readArticle(value).sentences.length, 0)
  for (const id of ids) {
    if (!rules[id]) continue
    let found = 0
    for (const {name, value} of texts) {
      for (const {start, end, expected} of await check(id, value)) {
        found++
        show(
          id,
          name,
          JSON.stringify(value.slice(start, end).slice(0, 160)),
          JSON.stringify(value.slice(end, end + 30)),
          expected ?? ''
        )
      }
    }
    const rate = ((100 * found) / sentences).toFixed(2)
    console.log(`${corpus}: ${id}: ${found} in ${sentences} sentences, ${rate} per 100`)
  }
}

/** Direct speech: it begins with a capital and has words enough to be a clause. */
function isDirectSpeech({content, words, depth, closed, kind}, value) {
  return (
    kind === 'marks' &&
    depth === 0 &&
    closed &&
    words.length >= 4 &&
    /^\p{Lu}/u.test(value.slice(content.start, content.end))
  )
}

/** The text without the marks of every other quotation of direct speech, and where their words now stand. */
function removeMarks(value) {
  const quotations = readArticle(value).quotations.filter((quotation) =>
    isDirectSpeech(quotation, value)
  )
  const cuts = quotations
    .filter((_, index) => index % 2 === 0)
    .flatMap(({start, end, content}) => [
      {start, end: content.start},
      {start: content.end, end}
    ])
  let draft = ''
  let done = 0
  const edges = cuts.map(({start, end}) => {
    draft += value.slice(done, start)
    done = end
    return draft.length
  })
  draft += value.slice(done)
  const speeches = []
  for (let i = 0; i < edges.length; i += 2) speeches.push({start: edges[i], end: edges[i + 1]})
  return {draft, speeches}
}

async function measureRemovedMarks(texts) {
  for (const withSource of [false, true]) {
    const count = {speeches: 0, found: 0, findings: 0, right: 0}
    for (const {name, value} of texts) {
      const {draft, speeches} = removeMarks(value)
      if (speeches.length === 0) continue
      const findings = await check('dropped-quotation-marks', draft, withSource ? [value] : [])
      const meets = (a, b) => a.start < b.end && b.start < a.end
      const group = withSource ? 'removed-with-source' : 'removed'
      for (const speech of speeches) {
        count.speeches++
        if (findings.some((finding) => meets(finding, speech))) count.found++
        else show(group, name, 'missed', JSON.stringify(around(draft, speech)))
      }
      for (const finding of findings) {
        count.findings++
        if (speeches.some((speech) => meets(finding, speech))) count.right++
        else show(group, name, 'false', JSON.stringify(around(draft, finding)))
      }
    }
    console.log(
      `marks removed from ${count.speeches} quotations, ${withSource ? 'with' : 'without'} a source:`,
      `recall ${percent(count.found, count.speeches)}, precision ${percent(count.right, count.findings)}`
    )
  }
}

function around(text, {start, end}) {
  return `${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`
}

const strangeWord = 'zebra'
const stranger = 'Gideon Abernathy'

/** The text without every other apostrophe of `’s`, and the words that have lost theirs. */
function removeApostrophes(value) {
  let draft = ''
  let done = 0
  const words = []
  const owners = [...value.matchAll(/(?<=\p{L}{2})['’](?=s\b)/gu)]
  for (const {index} of owners.filter((_, place) => place % 2 === 0)) {
    draft += value.slice(done, index)
    done = index + 1
    words.push({start: draft.length - 2, end: draft.length + 1})
  }
  return {draft: draft + value.slice(done), words}
}

async function measureRemovedApostrophes(texts) {
  for (const withSource of [false, true]) {
    const count = {words: 0, found: 0, findings: 0, right: 0}
    for (const {name, value} of texts) {
      const {draft, words} = removeApostrophes(value)
      const findings = await check('dropped-apostrophe', draft, withSource ? [value] : [])
      const meets = (a, b) => a.start < b.end && b.start < a.end
      const group = withSource ? 'apostrophes-with-source' : 'apostrophes'
      for (const word of words) {
        count.words++
        if (findings.some((finding) => meets(finding, word))) count.found++
        else show(group, name, 'missed', JSON.stringify(around(draft, word)))
      }
      for (const finding of findings) {
        count.findings++
        if (words.some((word) => meets(finding, word))) count.right++
        else show(group, name, 'false', JSON.stringify(around(draft, finding)))
      }
    }
    console.log(
      `apostrophes removed from ${count.words} words, ${withSource ? 'with' : 'without'} a source:`,
      `recall ${percent(count.found, count.words)}, precision ${percent(count.right, count.findings)}`
    )
  }
}

async function measureInjectedFaults(texts) {
  const altered = {all: 0, found: 0, repaired: 0, false: 0}
  const swapped = {all: 0, found: 0, false: 0}
  for (const {value} of texts) {
    const quotations = readArticle(value).quotations.filter(
      ({kind, depth, closed, words}) =>
        kind === 'marks' && depth === 0 && closed && words.length >= 6
    )
    let draft = value
    const changed = quotations.filter((_, index) => index % 3 === 0)
    for (const {words} of [...changed].reverse()) {
      const {start, end} = words[words.length >> 1]
      draft = draft.slice(0, start) + strangeWord + draft.slice(end)
    }
    altered.all += changed.length
    for (const {start, end, expected} of await check('altered-quotation', draft, [value])) {
      const isFound = draft.slice(start, end).includes(strangeWord)
      altered[isFound ? 'found' : 'false']++
      if (isFound && expected && value.includes(expected[0])) altered.repaired++
    }
    const speaker = quotations.find(
      ({speaker}) =>
        speaker &&
        !speaker.unsure &&
        /^\p{Lu}\S+ \p{Lu}/u.test(value.slice(speaker.start, speaker.end))
    )?.speaker
    if (!speaker) continue
    swapped.all++
    const other = value.slice(0, speaker.start) + stranger + value.slice(speaker.end)
    const reasons = (await check('misattributed-quotation', other, [value])).map(
      ({reason}) => reason
    )
    if (reasons.some((reason) => reason.includes(stranger))) swapped.found++
    swapped.false += reasons.filter((reason) => !reason.includes(stranger)).length
  }
  console.log(
    `words changed in ${altered.all} quotations: found ${percent(altered.found, altered.all)}, ${altered.false} false,`,
    `source's wording offered ${percent(altered.repaired, altered.all)}`
  )
  console.log(
    `speakers changed in ${swapped.all} articles: found ${percent(swapped.found, swapped.all)}, ${swapped.false} false`
  )
}

/** PolNeAR's attributions of one text: brat's standoff, named after the text and its annotator. */
function readAttributions(name) {
  const folder = path.join(corpora, 'polnear', 'attributions')
  const file = fs.readdirSync(folder).find((each) => each.startsWith(path.parse(name).name))
  if (!file) return []
  const lines = fs
    .readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
  const spans = new Map()
  for (const [id, body] of lines) {
    if (!id.startsWith('T')) continue
    const ranges = body.slice(body.indexOf(' ') + 1).split(';')
    spans.set(
      id,
      ranges.map((range) => range.split(' ').map(Number))
    )
  }
  return lines
    .filter(([id]) => id.startsWith('E'))
    .map(([, body]) => {
      const roles = {Source: [], Cue: [], Content: []}
      for (const pair of body.split(' ')) {
        const [role, target] = pair.split(':')
        roles[role.replace(/\d+$/, '')]?.push(...(spans.get(target) ?? []))
      }
      return roles
    })
}

function shared(ranges, start, end) {
  return ranges.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
    0
  )
}

function lengthOf(ranges) {
  return ranges.reduce((sum, [from, to]) => sum + to - from, 0)
}

function measureSpeakers(texts) {
  const count = {all: 0, speaker: 0, cue: 0, both: 0}
  for (const {name, value} of texts) {
    const attributions = readAttributions(name)
    for (const quotation of readArticle(value).quotations) {
      if (quotation.kind !== 'marks' || quotation.depth > 0 || quotation.words.length === 0)
        continue
      const {start, end} = quotation
      // Of nested attributions the one whose content is nearest to the quotation.
      const [nearest] = attributions
        .map((each) => ({each, common: shared(each.Content, start, end)}))
        .filter(({common}) => common > (end - start) / 2)
        .sort((a, b) => b.common / lengthOf(b.each.Content) - a.common / lengthOf(a.each.Content))
      if (!nearest || nearest.each.Source.length === 0 || nearest.each.Cue.length === 0) continue
      const {Source, Cue} = nearest.each
      const {speaker, cue} = quotation
      const rightSpeaker = speaker !== undefined && shared(Source, speaker.start, speaker.end) > 0
      const rightCue = cue !== undefined && shared(Cue, cue.start, cue.end) > 0
      count.all++
      count.speaker += rightSpeaker
      count.cue += rightCue
      count.both += rightSpeaker && rightCue
      if (!rightSpeaker || !rightCue) {
        const gold = [...Source, ...Cue].map(([from, to]) => value.slice(from, to)).join(' | ')
        const ours = `${speaker ? value.slice(speaker.start, speaker.end) : '–'} | ${cue ? value.slice(cue.start, cue.end) : '–'}`
        show(
          'speakers',
          name,
          `gold ${gold} · ours ${ours} ·`,
          JSON.stringify(
            value.slice(Math.max(0, start - 120), start) +
              '⟦' +
              value.slice(start, start + 25) +
              '…' +
              value.slice(end - 25, end) +
              '⟧' +
              value.slice(end, end + 120)
          )
        )
      }
    }
  }
  console.log(
    `PolNeAR: ${count.all} quotations with an annotated speaker and cue: speaker ${percent(count.speaker, count.all)},`,
    `cue ${percent(count.cue, count.all)}, both ${percent(count.both, count.all)}`
  )
}

const wikinews = readTexts('wikinews')
const polnear = readTexts('polnear', 'text')
await countFalseAlarms('Wikinews', wikinews)
await countFalseAlarms('PolNeAR', polnear)
await measureRemovedMarks(wikinews)
await measureRemovedApostrophes(wikinews)
await measureInjectedFaults(wikinews)
measureSpeakers(polnear)
