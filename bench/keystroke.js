// What new diagnostics cost while somebody types, beside what retext-english takes to parse the same prose, edit by
// edit in one run: a 1,000-word draft with five sources of 1,000 words, all invented; every rule of the preset.
//
//   npm run build && node bench/keystroke.js
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import ibid from '../dist/src/index.js'
import {makeRandom} from './invented-news.js'
import {inventReport, retellReports} from './invented-reports.js'

const warmUps = 200
const edits = 400
const random = makeRandom(11)
const below = (most) => Math.floor(random() * most)
const reports = Array.from({length: 5}, () => inventReport(random, 1000))
const sources = reports.map((value, i) => ({
  value,
  path: `source-${i + 1}.txt`,
  publisher: `Gull No ${i + 1}`
}))
const emptyTree = {type: 'root', children: []}
const parser = unified().use(retextEnglish)

/** One more edit of a draft: mostly a letter typed where the last one was, else a word deleted or a paragraph begun. */
function makeEditor() {
  let cursor = 0
  return (text) => {
    const gaps = Array.from(text.matchAll(/[a-z] (?=[a-z])/g), ({index}) => index + 1)
    const kind = random()
    if (kind < 0.7 && cursor > 0 && cursor <= text.length) {
      cursor++
      return text.slice(0, cursor - 1) + 'aeinorst '[below(9)] + text.slice(cursor - 1)
    }
    cursor = gaps[below(gaps.length)]
    if (kind < 0.95) return text.slice(0, cursor) + text.slice(cursor).replace(/^ \S+/, '')
    cursor += 2
    return `${text.slice(0, cursor - 2)}\n\n${text.slice(cursor - 1)}`
  }
}

/** How the draft is marked up in each format, and the prose of it that retext-english parses. */
const formats = {
  txt: (text) => text,
  md: (text) => text.replace(/^(.{20}) (\w+) /gm, '$1 *$2* '),
  html: (text) =>
    text
      .split(/\n\n+/)
      .map(
        (paragraph) => `<p>${paragraph.replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')}</p>`
      )
      .join('\n')
}

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))]

/** Milliseconds of processor time, all threads, so that what else the machine does counts for neither. */
function measure(run) {
  const start = process.cpuUsage()
  run()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

const credits = sources.map(({publisher}) => publisher).join(', ')
const draft = `${retellReports(random, reports, 1000)}\n\nFirst reported by ${credits}.`
console.log('format  messages  new diagnostics  95 in 100  parse-english  ratio')
for (const [extension, markUp] of Object.entries(formats)) {
  const check = ibid({sources})
  const edit = makeEditor()
  let text = draft
  let messages = 0
  const own = []
  const parsing = []
  for (let i = 0; i < warmUps + edits; i++) {
    text = edit(text)
    const value = markUp(text)
    const file = new VFile({path: `draft.${extension}`, value})
    const times = [
      measure(() => check(emptyTree, file)),
      measure(() => parser.parse(new VFile({value: text})))
    ]
    if (i < warmUps) continue
    own.push(times[0])
    parsing.push(times[1])
    messages += file.messages.length / edits
  }
  const [median, parse] = [own, parsing].map((times) => quantile(times, 0.5))
  console.log(
    [
      extension.padEnd(6),
      messages.toFixed(0).padStart(9),
      `${median.toFixed(2).padStart(13)} ms`,
      `${quantile(own, 0.95).toFixed(2).padStart(7)} ms`,
      `${parse.toFixed(2).padStart(11)} ms`,
      (median / parse).toFixed(2).padStart(6)
    ].join(' ')
  )
}
