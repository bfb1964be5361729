/** Subcommands: what `ibid` does besides checking drafts. */
import fs from 'node:fs'
import path from 'node:path'
import type {Subcommand} from './subcommand.js'

export const subcommands: readonly Subcommand[] = [
  {
    name: 'explain',
    usage: 'explain <rule>',
    help: 'show the page of a rule',
    async run(argv) {
      const {explainRule, explainUsage} = await import('./explain-rule.js')
      return {output: asksForHelp(argv) ? explainUsage : explainRule(argv)}
    }
  },
  {
    name: 'lineage',
    usage: 'lineage [options] <file|glob>...',
    help: 'show which of several texts was made from which',
    async run(argv, surroundings) {
      const {lineageUsage, traceTexts} = await import('./trace-texts.js')
      return {output: asksForHelp(argv) ? lineageUsage : await traceTexts(argv, surroundings)}
    }
  },
  {
    name: 'archive',
    usage: 'archive <action> [options]',
    help: 'store texts among which --archive finds the sources of drafts',
    async run(argv, surroundings) {
      const {archiveUsage} = await import('./archive/arguments.js')
      if (asksForHelp(argv)) return {output: archiveUsage}
      const {runArchive} = await import('./archive/run-archive.js')
      return runArchive(argv, surroundings)
    }
  }
]

function asksForHelp(argv: readonly string[]): boolean {
  return argv.some((flag) => flag === '--help' || flag === '-h')
}

/** The subcommand that a command line begins with. */
export function findSubcommand([first]: readonly string[]): Subcommand | undefined {
  return subcommands.find(({name}) => name === first)
}

/** What to say where a draft or folder has the name of a subcommand, which goes before it. */
export function describeNamesake({name}: Subcommand, cwd: string): string | undefined {
  if (!fs.existsSync(path.resolve(cwd, name))) return undefined
  return `\`${name}\` is a subcommand; the file or folder of that name is \`./${name}\``
}
