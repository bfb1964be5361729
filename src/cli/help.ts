/** What `ibid --help` shows. */
import {type Flag, flags} from './flags.js'

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

Reads drafts (.txt, .md, .html) beside the sources they were rewritten from, and reports what the rewriting broke.
A folder stands for all the texts in it; - stands for stdin, and so does no file at all when stdin is piped.

Options:
${rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`).join('\n')}

Exit codes: 0 nothing found, 1 findings that --fail-on counts, 2 wrong usage or something that could not be read or written.

Examples:
  ibid draft.md --source wire.txt
  ibid drafts --source 'wire/*.txt' --report json --output report.json
  pbpaste | ibid --source wire.txt --stdin-filename draft.html
`
}
