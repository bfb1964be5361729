/** `ibid lineage <file|glob>...`: which of several texts was made from which. */
import fs from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {parse} from 'yaml'
import {traceLineage} from '../lineage/trace-lineage.js'
import {checkWritable, writeFile} from '../project/write-file.js'
import {isLineageReportName, lineageReports} from '../report/lineage/lineage-reports.js'
import {Session} from '../session.js'
import {readPath} from '../sources/read-path.js'
import {type SourceList, SourceReader} from '../sources/read-source-files.js'
import {requireFrontMatter} from '../article/markup/metadata.js'
import {readSource} from '../sources/read-sources.js'
import {parseSourceEntries} from '../sources/source-entries.js'
import {describeParseError, readSizeLimit} from './arguments.js'
import type {Surroundings} from './surroundings.js'
import {UsageError} from './usage-error.js'

export const lineageUsage = `Usage: ibid lineage [options] <file|glob>...

Finds out which of several versions of a text was made from which: by what they share, what was cut, reworded, damaged and
dropped on the way, by credits and dates. What is known of a text stands in its front matter, or in a file of --about.

Options:
  -a, --about <file>      a list of \`path\` with publisher, aliases, author, url and published (JSON or YAML)
  -r, --report <name>     text (default), json, mermaid, dot or html (a page with every text beside its parents)
  -o, --output <file>     write the report to a file instead of stdout
      --max-size <megabytes>  maximum size of a text (default: 10)

Example:
  ibid lineage 'versions/*.txt' --report html --output lineage.html
`

const options = {
  about: {type: 'string', short: 'a'},
  report: {type: 'string', short: 'r'},
  output: {type: 'string', short: 'o'},
  'max-size': {type: 'string'}
} as const

/**
 * Traces the texts that a command line names.
 *
 * @returns The report; empty when it was written to a file.
 * @throws {UsageError} When it is called wrongly.
 * @throws {Error} When a text cannot be read, or the report not be written.
 */
export async function traceTexts(argv: readonly string[], {cwd}: Surroundings): Promise<string> {
  const {patterns, about, report, output, sizeLimit} = readArguments(argv)
  const target = output === undefined ? undefined : path.resolve(cwd, output)
  if (target !== undefined) checkWritable(target)
  const lists: SourceList[] = [
    {
      entries: patterns.map((pattern) => ({path: pattern, credit: {}})),
      folder: cwd,
      namedIn: 'on the command line'
    }
  ]
  if (about !== undefined) lists.push(readAbout(path.resolve(cwd, about), about))
  const session = new Session()
  const articles = new SourceReader(cwd, sizeLimit)
    .read(lists)
    .map(({source}, index) => requireFrontMatter(readSource(source, index, session)))
  if (articles.length < 2)
    throw new UsageError('Expected two texts or more: one alone was made from none of the others')
  const text = await (await lineageReports[report]())(traceLineage(articles))
  if (target === undefined) return text
  writeFile(target, text)
  return ''
}

function readArguments(argv: readonly string[]) {
  let parsed
  try {
    parsed = parseArgs({args: [...argv], options, allowPositionals: true})
  } catch (error) {
    const known = Object.keys(options).map((name) => ({name, value: 'value'}))
    throw new UsageError(
      describeParseError(error as Error & {code?: string}, known, 'ibid lineage --help'),
      {cause: error}
    )
  }
  const {values, positionals: patterns} = parsed
  for (const [name, value] of Object.entries(values))
    if (value === '') throw new UsageError(`Missing value for \`--${name}\`: it is empty`)
  if (patterns.length === 0)
    throw new UsageError('Expected texts: `ibid lineage <file|glob>...`; see `ibid lineage --help`')
  if (patterns.includes('')) throw new UsageError('Unexpected empty name of a text')
  const {report = 'text', about, output} = values
  if (!isLineageReportName(report)) {
    throw new UsageError(
      `Unknown report \`${report}\`, expected one of ${Object.keys(lineageReports).join(', ')}`
    )
  }
  return {patterns, about, report, output, sizeLimit: readSizeLimit(values['max-size'])}
}

/** What a file says of texts, in the form of the `sources` of a config. */
function readAbout(file: string, shown: string): SourceList {
  const name = `\`${shown}\``
  const text = readPath(file, name)
  let entries: unknown
  try {
    entries = parse(text, {logLevel: 'error'})
  } catch (error) {
    throw new Error(`Cannot read ${name}: ${(error as Error).message.split('\n')[0]!}`, {
      cause: error
    })
  }
  if (!Array.isArray(entries))
    throw new Error(
      `Cannot read ${name}: expected a list of \`path\` with what is known of each text`
    )
  return {
    entries: parseSourceEntries(entries),
    folder: path.dirname(fs.realpathSync(file)),
    namedIn: `in ${name}`
  }
}
