/** What `ibid --help` shows. */
import {type Flag, flags} from './flags.js'
import {subcommands} from './subcommands.js'

export function formatHelp(): string {
  const rows = flags.map((flag: Flag) => {
    const short = flag.short === undefined ? '    ' : `-${flag.short}, `
    return [
      `${short}--${flag.name}${flag.value === undefined ? '' : ` <${flag.value}>`}`,
      flag.help
    ] as const
  })
  const width = Math.max(...rows.map(([left]) => left.length))
  return `Usage: ibid [options] [file|folder|glob|-]...
${subcommands.map(({usage}) => `       ibid ${usage}\n`).join('')}
Reads drafts (.txt, .md, .html) beside the sources they were rewritten from, and reports what the rewriting broke.
A folder stands for all the texts in it; - stands for stdin, and so does no file at all when stdin is piped.

Subcommands (a file or folder of that name is ./name):
${subcommands.map(({usage, help}) => `  ${usage.padEnd(width)}  ${help}`).join('\n')}

Options:
${rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`).join('\n')}

Exit codes: 0 nothing found, 1 findings that --fail-on counts, 2 wrong usage or something that could not be read or written.

Examples:
  ibid draft.md --source wire.txt
  ibid drafts --source 'wire/*.txt' --report json --output report.json
  pbpaste | ibid --source wire.txt --stdin-filename draft.html
`
}
