/** What a config file may say. Finding and loading it is unified-engine's part. */
import path from 'node:path'
import {type Option, listOfStrings, readOptions} from '../options.js'
import {type RuleSetting, configureRules} from '../preset.js'
import {type SourceEntry, parseSourceEntries} from '../sources/source-entries.js'
import {refuseDuplicateKeys} from './duplicate-keys.js'

/** The name that config files begin with, and the field of package.json. */
export const configName = '.ibidrc'
export const packageField = 'ibid'

/** Lists drafts that are not to be checked, as `.gitignore` does. */
export const ignoreName = '.ibidignore'

/** Whether a file by its name may say how drafts are checked. */
export function isSetting(name: string): boolean {
  return name.startsWith(configName) || name === ignoreName || name === 'package.json'
}

export interface Config {
  /** The config's file, absolute; absent when there is none. */
  readonly file?: string
  /** The absolute folder that its sources are relative to: the file's, else the current one. */
  readonly folder: string
  readonly sources: readonly SourceEntry[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly allow: readonly string[]
}

const list: Option<readonly unknown[]> = {
  default: [],
  takes: 'a list',
  accepts: (value) => Array.isArray(value)
}

const ruleSettings: Option<Readonly<Record<string, RuleSetting>>> = {
  default: {},
  takes: 'an object: rule ids and their severities',
  // What each rule takes is checked by the rules.
  accepts: (value): value is Readonly<Record<string, RuleSetting>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The config of drafts that have none. */
export function emptyConfig(cwd: string): Config {
  return {folder: cwd, sources: [], rules: {}, allow: []}
}

/**
 * Checks what a config file holds.
 *
 * @param file The config's file, absolute.
 * @throws {Error} When it has an unknown key, rule or option, a key twice, or a value that is not taken.
 */
export function parseConfig(value: unknown, file: string): Config {
  refuseDuplicateKeys(file, packageField)
  const known = {sources: list, rules: ruleSettings, allow: listOfStrings()}
  const {sources, rules, allow} = readOptions('the config', known, value)
  // So that a wrong rule is told with the config's name.
  configureRules(rules)
  return {file, folder: path.dirname(file), sources: parseSourceEntries(sources), rules, allow}
}
