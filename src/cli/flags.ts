/** The flags of the command: what each takes and what the help says of it. */

export interface Flag {
  readonly name: string
  readonly short?: string
  /** What its value is called in the help; absent when it takes none. */
  readonly value?: string
  readonly multiple?: boolean
  readonly help: string
}

export const flags = [
  {
    name: 'source',
    short: 's',
    value: 'file|glob',
    multiple: true,
    help: 'a text that the drafts were rewritten from (repeatable; quote globs)'
  },
  {
    name: 'archive',
    short: 'a',
    value: 'folder|URL',
    help: 'look for the sources of drafts here too (see ibid archive --help)'
  },
  {
    name: 'config',
    short: 'c',
    value: 'file',
    help: 'read this config instead of looking for .ibidrc or "ibid" in package.json'
  },
  {
    name: 'report',
    short: 'r',
    value: 'name',
    help: 'write the report as text (default), html (a page), json, sarif, github or junit'
  },
  {name: 'output', short: 'o', value: 'file', help: 'write the report to a file instead of stdout'},
  {
    name: 'fail-on',
    value: 'severity',
    help: 'exit 1 from this severity on: error, warn (default) or info'
  },
  {name: 'frail', help: 'the same as --fail-on info'},
  {
    name: 'verbose',
    help: 'in the text report, show passages whole and altered quotations word by word'
  },
  {
    name: 'quiet',
    short: 'q',
    help: 'report only findings that --fail-on counts, and nothing of clean drafts'
  },
  {
    name: 'baseline',
    value: 'file',
    help: 'report only findings that are not in this file'
  },
  {name: 'update-baseline', help: 'write all findings of the drafts to the baseline'},
  {
    name: 'fix',
    help: 'put sure repairs in place (of stdin: write the fixed text to stdout, the report to stderr)'
  },
  {
    name: 'dry-run',
    help: 'with --fix: write nothing, show the repairs as a unified diff (the report goes to stderr)'
  },
  {name: 'watch', short: 'w', help: 'check again whenever a draft, source or config changes'},
  {
    name: 'max-size',
    value: 'megabytes',
    help: 'maximum size of a draft or source (default: 10)'
  },
  {
    name: 'stdin-filename',
    value: 'name',
    help: 'read stdin as if it were this file: its extension says the format'
  },
  {
    name: 'color',
    help: 'colour the text report (default: on a terminal, heeding NO_COLOR and FORCE_COLOR)'
  },
  {name: 'no-color', help: 'do not colour the text report'},
  {name: 'help', short: 'h', help: 'show this help'},
  {name: 'version', short: 'v', help: 'show the version'}
] as const satisfies readonly Flag[]
