/** What a config file may say. Finding and loading it is unified-engine's part. */
import path from 'node:path'
import {type Option, flag, listOfStrings, readOptions} from '../options.js'
import {type RuleSetting, configureRules} from '../preset.js'
import {type SourceEntry, parseSourceEntries} from '../sources/source-entries.js'
import {resolveAddress} from './archive-address.js'
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
  /** Where a draft's sources are looked for beside those that are named. */
  readonly archive?: ArchiveSetting
}

/** An archive and how sources are taken from it. */
export interface ArchiveSetting {
  /** A folder, absolute, or the URL of a PostgreSQL server. */
  readonly address: string
  /** Takes texts of these publishers alone. */
  readonly publishers?: readonly string[]
  /** Whether a credit to one who published the same story as a source counts as a credit to it. */
  readonly creditCopies: boolean
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

interface ConfigValue {
  readonly sources: readonly unknown[]
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly allow: readonly string[]
  readonly archive: string | object | undefined
}

interface ArchiveValue {
  readonly address: string | undefined
  readonly publishers: readonly string[]
  readonly creditCopies: boolean
}

const addressOf: Option<string | undefined> = {
  default: undefined,
  takes: 'a folder or postgres://…',
  accepts: (value): value is string => typeof value === 'string' && value.trim() !== ''
}

const archiveValue: Option<string | object | undefined> = {
  default: undefined,
  takes: 'a folder, postgres://… or an object with `address`',
  accepts: (value): value is string | object =>
    addressOf.accepts(value) ||
    (typeof value === 'object' && value !== null && !Array.isArray(value))
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
  const known = {sources: list, rules: ruleSettings, allow: listOfStrings(), archive: archiveValue}
  const {sources, rules, allow, archive} = readOptions<ConfigValue>('the config', known, value)
  // So that a wrong rule is told with the config's name.
  configureRules(rules)
  const folder = path.dirname(file)
  return {
    file,
    folder,
    sources: parseSourceEntries(sources),
    rules,
    allow,
    ...(archive !== undefined && {archive: parseArchive(archive, folder)})
  }
}

function parseArchive(value: string | object, folder: string): ArchiveSetting {
  const given = typeof value === 'string' ? {address: value} : value
  const known = {address: addressOf, publishers: listOfStrings(), creditCopies: flag(true)}
  const {address, publishers, creditCopies} = readOptions<ArchiveValue>('`archive`', known, given)
  if (address === undefined)
    throw new Error('Missing `address` of `archive`, expected a folder or postgres://…')
  return {
    address: resolveAddress(address, folder),
    creditCopies,
    ...(publishers.length > 0 && {publishers})
  }
}
