/** The command line becomes settings, or a clear error. */
import {parseArgs} from 'node:util'
import {type ReportName, isReportName, reports} from '../report/reports.js'
import type {Severity} from '../finding.js'
import {defaultSizeLimit} from '../sources/size-limit.js'
import {type Flag, flags} from './flags.js'
import {UsageError} from './usage-error.js'

export interface Arguments {
  /** Paths, globs, folders; empty when the draft comes by stdin. */
  readonly drafts: readonly string[]
  /** Whether `-` asks for stdin, so that it is read from a terminal too. */
  readonly stdin: boolean
  /** Paths and globs, relative to the current folder. */
  readonly sources: readonly string[]
  /** A folder or a URL. */
  readonly archive?: string
  readonly config?: string
  readonly report: ReportName
  readonly output?: string
  readonly failOn: Severity
  readonly quiet: boolean
  readonly verbose: boolean
  readonly stdinFilename?: string
  readonly baseline?: string
  readonly updateBaseline: boolean
  readonly fix: boolean
  /** Whether fixes are shown and not written. */
  readonly dryRun: boolean
  readonly watch: boolean
  /** How many bytes a draft or source may have. */
  readonly sizeLimit: number
  /** Absent: as the terminal and the environment want it. */
  readonly color?: boolean
}

/**
 * Reads the command line.
 *
 * @returns The settings, or that the help or the version is asked for.
 * @throws {UsageError} When a flag is unknown, lacks its value or has a wrong one, or two of them contradict.
 */
export function readArguments(argv: readonly string[]): Arguments | 'help' | 'version' {
  const {values, positionals} = parse(argv)
  if (values.help) return 'help'
  if (values.version) return 'version'

  const sources = (values.source as readonly string[] | undefined) ?? []
  // An unset variable of a script must not come to mean the current folder.
  if (positionals.includes('')) throw new UsageError('Unexpected empty name of a draft')
  if (sources.includes('')) throw new UsageError('Missing value for `--source`: it is empty')
  const stdin = positionals.includes('-')
  if (stdin && positionals.length > 1) {
    throw new UsageError('Unexpected `-` beside other drafts: stdin is read alone')
  }
  const drafts = stdin ? [] : positionals
  const stdinFilename = single(values, 'stdin-filename')
  if (stdinFilename !== undefined && drafts.length > 0) {
    throw new UsageError(
      'Unexpected `--stdin-filename` beside drafts: it names what comes by stdin'
    )
  }
  const failOn = single(values, 'fail-on')
  const baseline = single(values, 'baseline')
  refuseContradictions(values, drafts.length === 0)
  const archive = single(values, 'archive')
  const config = single(values, 'config')
  const output = single(values, 'output')
  const color = values.color ? true : values['no-color'] ? false : undefined
  return {
    drafts,
    stdin,
    sources,
    report: readReport(single(values, 'report') ?? 'text'),
    failOn: values.frail ? 'info' : readSeverity(failOn ?? 'warn'),
    quiet: Boolean(values.quiet),
    verbose: Boolean(values.verbose),
    updateBaseline: Boolean(values['update-baseline']),
    fix: Boolean(values.fix),
    dryRun: Boolean(values['dry-run']),
    watch: Boolean(values.watch),
    sizeLimit: readSizeLimit(single(values, 'max-size')),
    ...(archive !== undefined && {archive}),
    ...(baseline !== undefined && {baseline}),
    ...(config !== undefined && {config}),
    ...(output !== undefined && {output}),
    ...(stdinFilename !== undefined && {stdinFilename}),
    ...(color !== undefined && {color})
  }
}

/** @throws {UsageError} When one flag makes no sense with or without another. */
function refuseContradictions(values: Values, isStdin: boolean): void {
  const failOn = values['fail-on']
  const contradictions: readonly [unknown, string][] = [
    [values.color && values['no-color'], 'Unexpected `--color` beside `--no-color`: keep one'],
    [
      values.frail && failOn !== undefined && failOn !== 'info',
      `Unexpected \`--frail\` beside \`--fail-on ${String(failOn)}\`: keep one`
    ],
    [
      values['dry-run'] && !values.fix,
      'Unexpected `--dry-run` without `--fix`: it shows what that would write'
    ],
    [
      values['update-baseline'] && values.baseline === undefined,
      'Missing `--baseline <file>` beside `--update-baseline`: it names the file to write'
    ],
    [
      values['update-baseline'] && values.fix,
      'Unexpected `--update-baseline` beside `--fix`: run one after the other'
    ],
    [
      values['update-baseline'] && values.watch,
      'Unexpected `--update-baseline` beside `--watch`: run one after the other'
    ],
    [values.watch && isStdin, 'Unexpected `--watch` for stdin: name a file, folder or glob']
  ]
  for (const [isWrong, message] of contradictions) if (isWrong) throw new UsageError(message)
}

type Values = Readonly<Record<string, unknown>>

function parse(argv: readonly string[]): {values: Values; positionals: readonly string[]} {
  const options = Object.fromEntries(
    flags.map(({name, short, value, multiple}: Flag) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: multiple ?? false,
        ...(short !== undefined && {short})
      }
    ])
  )
  try {
    return parseArgs({args: [...argv], options, allowPositionals: true})
  } catch (error) {
    throw new UsageError(describeParseError(error as Error & {code?: string}), {cause: error})
  }
}

/** What is wrong with a command line that Node could not parse. */
export function describeParseError(
  {code, message}: Error & {code?: string},
  known: readonly Pick<Flag, 'name' | 'value'>[] = flags,
  help = 'ibid --help'
): string {
  const quoted = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `Unknown flag \`${quoted}\`; \`${help}\` lists them all`
  const flag = known.find(({name}) => `--${name}` === quoted)
  if (flag?.value === undefined) return `Unexpected value for \`${quoted}\`, which takes none`
  return `Missing value for \`${quoted}\`, expected \`${quoted} <${flag.value}>\``
}

/** The value of a flag that takes one; an empty one, as of an unset variable in a script, counts as missing. */
function single(values: Values, name: string): string | undefined {
  const value = values[name] as string | undefined
  if (value === '') throw new UsageError(`Missing value for \`--${name}\`: it is empty`)
  return value
}

function readReport(name: string): ReportName {
  if (isReportName(name)) return name
  throw new UsageError(
    `Unknown report \`${name}\`, expected one of ${Object.keys(reports).join(', ')}`
  )
}

function readSeverity(name: string): Severity {
  if (name === 'error' || name === 'warn' || name === 'info') return name
  throw new UsageError(
    `Unknown severity \`${name}\` for \`--fail-on\`, expected \`error\`, \`warn\` or \`info\``
  )
}

/** @throws {UsageError} When it is no number of megabytes. */
export function readSizeLimit(megabytes: string | undefined): number {
  if (megabytes === undefined) return defaultSizeLimit
  const limit = Number(megabytes) * 1e6
  if (/^(?:\d+|\d*\.\d+)$/.test(megabytes) && limit > 0) return limit
  throw new UsageError(`Unexpected value \`${megabytes}\` for \`--max-size\`, expected megabytes`)
}
