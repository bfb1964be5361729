/** The command line of `ibid archive` becomes settings, or a clear error. */
import path from 'node:path'
import {parseArgs} from 'node:util'
import {addressFrom, resolveAddress} from '../../project/archive-address.js'
import {describeParseError, readSizeLimit} from '../arguments.js'
import {UsageError} from '../usage-error.js'

export const archiveUsage = `Usage: ibid archive create [--partitions <host>]...
       ibid archive add|update <file|folder|glob|->...
       ibid archive list|stats [--json]
       ibid archive remove <path|URL|pattern>...
       ibid archive migrate

Stores the texts that drafts may have been made from, by the million, so that \`ibid --archive\` finds a draft's sources.

  create   make an archive (add does so itself where none is there)
  add      store texts; what is stored already stays as it is. - stands for JSON Lines by stdin: objects with \`value\`, the
           text, and what is known of it: path, url, title, publisher, aliases, author, published, format
  update   the same, but a text takes the place of another one with its URL, or with its path where it has no URL
  list     show what is stored
  stats    show how much is stored
  remove   take texts out, by path, URL or pattern
  migrate  bring an archive of an older ibid up to date

Options:
  -a, --archive <folder|URL>  a folder (run by PGlite) or postgres://user@host/database; by default that of the config, else
                              the folder .ibid-archive
      --partitions <host>     with create: spread the texts over these PostgreSQL servers (repeatable)
      --sql                   with create and --partitions: show the statements instead of running them
      --threads <number>      how many threads read texts (default: one less than there are processors)
      --wait <seconds>        how long to wait for another process that has the folder open (default: 10)
      --max-size <megabytes>  maximum size of a text (default: 10)
      --json                  with list: JSON Lines; with stats: JSON

Examples:
  ibid archive add 'wire/**/*.txt'
  ibid archive add stories.jsonl --archive postgres://desk@db.example/news
  ibid draft.md --archive .ibid-archive
`

/** The folder that is an archive where nothing else is said. */
const defaultArchive = '.ibid-archive'

const actions = ['create', 'add', 'update', 'list', 'stats', 'remove', 'migrate'] as const
type Action = (typeof actions)[number]

export interface ArchiveArguments {
  readonly action: Action
  /** What is to be read or taken out. */
  readonly names: readonly string[]
  /** A URL, or a path from the current folder. */
  readonly address: string
  readonly partitions: readonly string[]
  readonly sql: boolean
  readonly threads?: number
  /** In milliseconds. */
  readonly wait: number
  readonly sizeLimit: number
  readonly json: boolean
}

const options = {
  archive: {type: 'string', short: 'a'},
  partitions: {type: 'string', multiple: true},
  sql: {type: 'boolean'},
  threads: {type: 'string'},
  wait: {type: 'string'},
  'max-size': {type: 'string'},
  json: {type: 'boolean'}
} as const

/** What each action takes besides `--archive` and `--wait`. */
const taken: Readonly<Record<Action, readonly (keyof typeof options | 'names')[]>> = {
  create: ['partitions', 'sql'],
  add: ['names', 'threads', 'max-size'],
  update: ['names', 'threads', 'max-size'],
  list: ['json'],
  stats: ['json'],
  remove: ['names'],
  migrate: []
}

/**
 * Reads what follows `ibid archive`.
 *
 * @throws {UsageError} When it is called wrongly.
 * @throws {Error} When the config cannot be read.
 */
export async function readArchiveArguments(
  argv: readonly string[],
  cwd: string
): Promise<ArchiveArguments> {
  let parsed
  try {
    parsed = parseArgs({args: [...argv], options, allowPositionals: true})
  } catch (error) {
    const known = Object.entries(options).map(([name, {type}]) =>
      type === 'string' ? {name, value: 'value'} : {name}
    )
    throw new UsageError(
      describeParseError(error as Error & {code?: string}, known, 'ibid archive --help'),
      {cause: error}
    )
  }
  const {values, positionals} = parsed
  const [first = '', ...names] = positionals
  const action = actions.find((name) => name === first)
  if (action === undefined) {
    throw new UsageError(
      `${first === '' ? 'Missing action' : `Unknown action \`${first}\``}, expected one of ${actions.join(', ')}; see \`ibid archive --help\``
    )
  }
  for (const [name, value] of Object.entries(values)) {
    if (value === '' || (Array.isArray(value) && value.includes('')))
      throw new UsageError(`Missing value for \`--${name}\`: it is empty`)
    const isTaken =
      name === 'archive' || name === 'wait' || taken[action].some((one) => one === name)
    if (!isTaken) throw new UsageError(`Unexpected \`--${name}\` beside \`archive ${action}\``)
  }
  const takesNames = taken[action].includes('names')
  if (takesNames && names.length === 0)
    throw new UsageError(`Missing texts for \`archive ${action}\`; see \`ibid archive --help\``)
  if (!takesNames && names.length > 0)
    throw new UsageError(`Unexpected \`${names[0]!}\` after \`archive ${action}\``)
  if (names.includes('')) throw new UsageError('Unexpected empty name of a text')
  if (values.sql && !values.partitions)
    throw new UsageError('Unexpected `--sql` without `--partitions`: it shows their statements')
  const threads = readNumber('threads', values.threads, true)
  return {
    action,
    names,
    address: await resolveArchive(values.archive, cwd),
    partitions: values.partitions ?? [],
    sql: values.sql ?? false,
    wait: 1000 * (readNumber('wait', values.wait, false) ?? 10),
    sizeLimit: readSizeLimit(values['max-size']),
    json: values.json ?? false,
    ...(threads !== undefined && {threads})
  }
}

async function resolveArchive(given: string | undefined, cwd: string): Promise<string> {
  if (given !== undefined) return addressFrom(cwd, resolveAddress(given, cwd))
  const {loadConfig} = await import('../../project/load-config.js')
  const {archive} = await loadConfig(path.join(cwd, 'draft.txt'), {cwd})
  return archive === undefined ? defaultArchive : addressFrom(cwd, archive.address)
}

function readNumber(name: string, value: string | undefined, isCount: boolean): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (isCount ? /^[1-9]\d*$/.test(value) : /^\d+(?:\.\d+)?$/.test(value)) return number
  throw new UsageError(
    `Unexpected value \`${value}\` for \`--${name}\`, expected ${isCount ? 'a whole number from 1' : 'seconds'}`
  )
}
