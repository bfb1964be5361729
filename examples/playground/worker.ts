/** Checks drafts away from the page's own thread, so that typing stays smooth. */
import ibid, {type SourceDescription, loadLetters, loadSynonyms, loadSyntax} from 'ibid'
import {renderDraft, reportHtml} from 'ibid/reports/html'
import {reportText} from 'ibid/reports/text'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {copyHtml} from './copy-html.js'
import type {Answer, Job, Request, Result, SourceText} from './messages.js'

const tables = Promise.all([loadSynonyms(), loadSyntax(), loadLetters()])
let last: VFile | undefined

addEventListener('message', ({data}: MessageEvent<Request>) => {
  void answer(data).then(
    (given) => {
      postMessage(given)
    },
    (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      postMessage({kind: 'problem', reason} satisfies Answer)
    }
  )
})

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'check') return {kind: 'result', result: await check(request.job)}
  return {kind: 'page', page: await reportHtml(last ? [last] : [])}
}

async function check({draft, sources}: Job): Promise<Result> {
  await tables
  const {format, ...rest} = draft
  const file = new VFile({path: rest.name, value: rest.value})
  await unified()
    .use(ibid, {sources: describe(sources), format})
    .run({type: 'root', children: []} as never, file)
  last = file
  const {html: view, findings} = renderDraft(file)
  return {
    view,
    findings: findings.flatMap(({id, message: {place, expected = []}}) =>
      place && 'start' in place
        ? [{id, start: place.start.offset ?? 0, end: place.end.offset ?? 0, expected}]
        : []
    ),
    text: reportText([file], {color: false, quiet: false, verbose: true}),
    html: copyHtml(file)
  }
}

/** The same source is the same object in every check, and the same list the same list: ibid reads and indexes each once. */
const described = new Map<string, SourceDescription>()
let list: {readonly key: string; readonly sources: readonly SourceDescription[]} | undefined

function describe(sources: readonly SourceText[]): readonly SourceDescription[] {
  const keys = sources.map((source) => JSON.stringify(source))
  const key = keys.join('\n')
  if (list?.key === key) return list.sources
  for (const known of described.keys()) if (!keys.includes(known)) described.delete(known)
  const made = sources.map(({name, value, format, publisher, author}, index) => {
    const source = described.get(keys[index]!) ?? {
      path: name,
      value,
      format,
      ...(publisher && {publisher}),
      ...(author && {author})
    }
    described.set(keys[index]!, source)
    return source
  })
  list = {key, sources: made}
  return made
}
