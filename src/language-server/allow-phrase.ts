/** “Ignore this phrase everywhere”: one phrase more in the `allow` of a config, and every other character of it as it was. */
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {type YAMLMap, isMap, isNode, isSeq, parseDocument} from 'yaml'
import {packageField} from '../project/config.js'
import type {Replacement} from './edits.js'

/** The config that is made where there is none, as the README writes one. */
export const newConfigName = '.ibidrc.yml'

export function newConfig(phrase: string): string {
  return `allow:\n  - ${JSON.stringify(phrase)}\n`
}

/**
 * The insertion that adds a phrase to a config.
 *
 * @param file The config's path; a package.json holds the config in a field.
 * @returns Undefined when the config is a script, or written in a way in which no place for it is found.
 */
export function allowPhrase(file: string, text: string, phrase: string): Replacement | undefined {
  if (/\.[cm]?js$/.test(file)) return undefined
  const fields = path.basename(file) === 'package.json' ? [packageField] : []
  const read = /\.ya?ml$/.test(file) ? readYaml : readJson
  try {
    const insertion = findInsertion(text, fields, JSON.stringify(phrase))
    if (!insertion) return undefined
    const edited = text.slice(0, insertion.start) + insertion.text + text.slice(insertion.start)
    const wanted = withPhrase(read(text), fields, phrase)
    return isDeepStrictEqual(read(edited), wanted) ? insertion : undefined
  } catch {
    // What does not parse is told where it is read as a config.
    return undefined
  }
}

function readJson(text: string): unknown {
  return JSON.parse(text)
}

function readYaml(text: string): unknown {
  const document = parseDocument(text)
  if (document.errors[0]) throw document.errors[0]
  return document.toJS()
}

function withPhrase(
  content: unknown,
  [field, ...rest]: readonly string[],
  phrase: string
): unknown {
  const object = content as Readonly<Record<string, unknown>>
  if (field !== undefined) return {...object, [field]: withPhrase(object[field], rest, phrase)}
  return {...object, allow: [...((object.allow as unknown[] | undefined) ?? []), phrase]}
}

/** JSON is YAML in its flow style, so that one parser tells the places in both. */
function findInsertion(
  text: string,
  fields: readonly string[],
  item: string
): Replacement | undefined {
  const config: unknown = parseDocument(text).getIn(fields, true)
  if (!isMap(config)) return undefined
  const allow: unknown = config.get('allow', true)
  if (allow === undefined)
    return config.flow ? addToObject(text, config, item) : addToEnd(text, item)
  if (!isSeq(allow) || !allow.range) return undefined
  const last = allow.items.at(-1)
  if (!isNode(last) || !last.range) return insertion(allow.range[0] + 1, item)
  const [start, end] = last.range
  if (allow.flow) return insertion(end, `,${/(?<!\s)\s*$/.exec(text.slice(0, start))![0]}${item}`)
  const lineEnd = /\r?\n|$/g
  lineEnd.lastIndex = end
  const marker = text.slice(text.lastIndexOf('\n', start) + 1, start)
  return insertion(lineEnd.exec(text)!.index, `\n${marker}${item}`)
}

function addToObject(text: string, {range, items}: YAMLMap, item: string): Replacement | undefined {
  if (!range) return undefined
  const start = range[0] + 1
  if (items.length === 0) return insertion(start, `"allow": [${item}]`)
  return insertion(start, `${/^\s*/.exec(text.slice(start))![0]}"allow": [${item}],`)
}

function addToEnd(text: string, item: string): Replacement {
  return insertion(text.length, `${text.endsWith('\n') ? '' : '\n'}allow:\n  - ${item}\n`)
}

function insertion(at: number, text: string): Replacement {
  return {start: at, end: at, text}
}
