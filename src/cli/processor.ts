/** The one processor of the command: it leaves files as they are, and checks each draft beside its sources. */
import fs from 'node:fs'
import path from 'node:path'
import {type Plugin, type Processor, unified} from 'unified'
import type {Node} from 'unist'
import type {VFile} from 'vfile'
import {readFrontMatter} from '../article/metadata.js'
import {configureRules} from '../preset.js'
import {rulesTransformer} from '../rule.js'
import {SourceReader, type SourceList, isBelow} from '../sources/read-source-files.js'
import type {SourceDescription} from '../sources/read-sources.js'
import {type SourceEntry, parseSourceEntries} from '../sources/source-entries.js'
import {readPath} from '../sources/read-path.js'
import type {Config} from './config.js'

/**
 * A processor whose tree is always empty and whose compiler gives back the file's own value. The rules read the file itself:
 * parse-english takes 17 s for 5 MB, and the Article parses Markdown and HTML with its front matter set aside.
 */
export function createProcessor(): Processor<Node, Node, Node, Node, string> {
  const processor = unified() as unknown as Processor<Node, Node, Node, Node, string>
  processor.parser = () => ({type: 'root', children: []}) as Node
  processor.compiler = (_, file) => String(file)
  return processor
}

/**
 * Makes the plugins that run the rules of configs. They share the sources that they read.
 *
 * @param commandSources What the command line names beside the sources of configs.
 */
export function createChecker(
  cwd: string,
  commandSources: readonly SourceEntry[]
): (config: Config) => Plugin {
  const reader = new SourceReader(cwd)
  /** Drafts with the same sources get the same list, so that these are indexed once. */
  const lists = new Map<string, readonly SourceDescription[]>()

  return (config) => {
    const rules = configureRules(config.rules)
    return () => (tree, file) => {
      file.value = validText(file)
      rulesTransformer(rules, sourcesOf(file, config), config.allow)(tree, file)
    }
  }

  function sourcesOf(file: VFile, config: Config): readonly SourceDescription[] {
    const draft = path.resolve(cwd, file.path)
    const sources = reader
      .read([
        {entries: commandSources, folder: cwd, namedIn: 'by --source'},
        {entries: config.sources, folder: config.folder, namedIn: `in \`${shownConfig(config)}\``},
        frontMatterSources(file, draft, config)
      ])
      // A draft that the glob of its sources matches too is no source of itself.
      .filter((source) => source.file !== draft)
    const key = JSON.stringify(sources.map(({key}) => key))
    let list = lists.get(key)
    if (!list) lists.set(key, (list = sources.map(({source}) => source)))
    return list
  }

  function shownConfig({file = ''}: Config): string {
    return path.relative(cwd, file)
  }

  function frontMatterSources(file: VFile, draft: string, config: Config): SourceList {
    const name = `draft \`${file.path}\``
    const {sources} = readFrontMatter(String(file), name).metadata
    const folder = path.dirname(draft)
    const list = {folder, namedIn: `in the front matter of ${name}`, root: rootOf(folder, config)}
    if (sources === undefined || sources === null) return {...list, entries: []}
    try {
      return {...list, entries: parseSourceEntries(Array.isArray(sources) ? sources : [sources])}
    } catch (error) {
      throw new Error(`Cannot read front matter of ${name}: ${(error as Error).message}`, {
        cause: error
      })
    }
  }

  /** Sources that a draft names itself stay below its config, or below the current folder when the config lies elsewhere. */
  function rootOf(folder: string, config: Config): string {
    return isBelow(fs.realpathSync(config.folder), realFolder(folder)) ? config.folder : cwd
  }
}

/** The folder of what comes by stdin may not exist. */
function realFolder(folder: string): string {
  return fs.existsSync(folder) ? fs.realpathSync(folder) : folder
}

/**
 * The draft's text. unified-engine reads with replacement characters where bytes are not UTF-8, so that a text with
 * one of them is read again, to tell a replacement from a replacement character that stands in the file.
 *
 * @throws {Error} When it is empty, binary or not UTF-8.
 */
function validText(file: VFile): string {
  const value = String(file)
  if (value !== '' && !/[\0\uFFFD]/.test(value)) return value
  // What came by stdin was checked when it was read.
  if (file.data.stdin) return value
  return readPath(path.resolve(file.cwd, file.path), `draft \`${file.path}\``)
}

declare module 'vfile' {
  interface DataMap {
    /** Whether the text came by stdin. */
    stdin: true
  }
}
