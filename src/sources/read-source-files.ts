/** Sources that lie on a disk: their paths and globs become texts with their credit, each file read once. */
import fs from 'node:fs'
import path from 'node:path'
import {Glob, globSync, hasMagic} from 'glob'
import type {Credit} from '../article/model/article.js'
import {display} from '../options.js'
import {lostLink, readPath} from './read-path.js'
import type {SourceDescription} from './read-sources.js'
import type {SourceEntry} from './source-entries.js'
import {checkSize, defaultSizeLimit} from './size-limit.js'
import {isTextFile, textExtensions} from './text-files.js'

/** Entries with whoever named them. */
export interface SourceList {
  readonly entries: readonly SourceEntry[]
  /** What their paths are relative to; absolute. */
  readonly folder: string
  /** Who named them, as an error says it: ``in `.ibidrc.json` ``. */
  readonly namedIn: string
  /** The folder that they must not leave, by `..`, an absolute path or a link. */
  readonly root?: string
}

/** A source that was read from a file. */
export interface SourceFile {
  /** Absolute. */
  readonly file: string
  /** The same for the same text of the same file with the same credit. */
  readonly key: string
  readonly source: SourceDescription
}

interface NamedFile {
  readonly file: string
  readonly credit: Credit
  readonly namedIn: string
}

/** Reads the sources of many drafts. A file that many of them share is read once and gives the same object. */
export class SourceReader {
  readonly #cwd: string
  readonly #sizeLimit: number
  readonly #textOf: (file: string) => string | undefined
  #found = new WeakMap<SourceEntry, readonly string[]>()
  readonly #searched = new Set<string>()
  readonly #missing = new Set<string>()
  readonly #read = new Map<string, SourceFile>()
  #revision = 0
  /** What is to be read again. */
  readonly #forgotten = new Set<SourceFile>()

  /**
   * @param cwd The absolute folder to which paths in messages are relative.
   * @param sizeLimit How many bytes a file may have.
   * @param textOf The text of a file, absolute, where it is not what the disk holds: in an editor.
   */
  constructor(
    cwd: string,
    sizeLimit = defaultSizeLimit,
    textOf: (file: string) => string | undefined = () => undefined
  ) {
    this.#cwd = cwd
    this.#sizeLimit = sizeLimit
    this.#textOf = textOf
  }

  /** Every file that was read or looked for, absolute. */
  get files(): string[] {
    return [...Array.from(this.#read.values(), ({file}) => file), ...this.#missing]
  }

  /** Every folder that a glob looked into, absolute. */
  get folders(): string[] {
    return Array.from(this.#searched)
  }

  /**
   * Has a file read again when it is next named, and globs searched again. It gives the same object unless its text has changed.
   *
   * @param file Absolute.
   */
  forget(file: string): void {
    for (const read of this.#read.values()) if (read.file === file) this.#forgotten.add(read)
    this.#found = new WeakMap()
  }

  /**
   * The sources that some lists name, in their order. A file that is named twice is one source.
   *
   * @throws {Error} When nothing matches, a file cannot be read or is not text, lies outside its list's root,
   *   or is named twice with different credits.
   */
  read(lists: readonly SourceList[]): SourceFile[] {
    const named = new Map<string, NamedFile>()
    for (const list of lists) {
      for (const entry of list.entries) {
        let files = this.#found.get(entry)
        if (!files) this.#found.set(entry, (files = this.#find(entry, list)))
        for (const file of files) {
          const next = {file, credit: entry.credit, namedIn: list.namedIn}
          const known = named.get(file)
          named.set(file, known ? this.#merge(known, next) : next)
        }
      }
    }
    return Array.from(named.values(), (entry) => this.#readFile(entry))
  }

  #find(entry: SourceEntry, {folder, namedIn, root}: SourceList): string[] {
    const whole = path.resolve(folder, entry.path)
    const name = `source \`${entry.path}\`, named ${namedIn}`
    const isPattern = isGlob(entry.path)
    // Before any look at what lies out there, so that a refusal does not tell whether it exists.
    if (root !== undefined && leadsOut(entry.path, folder, root))
      throw new Error(refusal(name, root))
    if (isPattern) this.#searched.add(folderOfGlob(entry.path, folder))
    const files = matchFiles(entry.path, folder, root)
    if (files.length === 0) {
      if (isPattern) {
        throw new Error(
          `Cannot read ${name}: no ${textExtensions.join(', ')} file in \`${folder}\` matches`
        )
      }
      this.#missing.add(whole)
      throw new Error(`Cannot read ${name}: ${isLink(whole) ? lostLink : 'no such file'}`)
    }
    if (root !== undefined) {
      const realRoot = fs.realpathSync(root)
      if (files.some((file) => !isBelow(realRoot, fs.realpathSync(file))))
        throw new Error(refusal(name, root))
    }
    return files
  }

  #merge(known: NamedFile, next: NamedFile): NamedFile {
    for (const [field, value] of Object.entries(next.credit)) {
      const other: unknown = known.credit[field as keyof Credit]
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value)) {
        throw new Error(
          `Unexpected second \`${field}\` ${display(value)} ${next.namedIn} for source \`${this.#shownPath(next.file)}\`, ` +
            `which has ${display(other)} ${known.namedIn}: keep one`
        )
      }
    }
    return {...known, credit: {...known.credit, ...next.credit}}
  }

  #readFile({file, credit, namedIn}: NamedFile): SourceFile {
    const name = JSON.stringify([file, credit])
    const known = this.#read.get(name)
    if (known && !this.#forgotten.has(known)) return known
    const shown = this.#shownPath(file)
    const value =
      this.#textOf(file) ?? this.#readDisk(file, `source \`${shown}\`, named ${namedIn}`)
    if (known) this.#forgotten.delete(known)
    if (known?.source.value === value) return known
    const read = {file, key: `${name} ${this.#revision++}`, source: {...credit, path: shown, value}}
    this.#read.set(name, read)
    return read
  }

  #readDisk(file: string, name: string): string {
    checkSize(fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0, this.#sizeLimit, name)
    return readPath(file, name)
  }

  #shownPath(file: string): string {
    return isBelow(this.#cwd, file) ? path.relative(this.#cwd, file) : file
  }
}

/**
 * The files that a path or glob names, absolute and in order. A file that is really called `story [2].txt` is
 * taken as such; a glob gives only texts, and none from `node_modules`.
 *
 * @param root The folder that a glob does not leave, by a link either.
 * @param isWanted Which files a glob gives; by default texts.
 */
export function matchFiles(
  pattern: string,
  folder: string,
  root?: string,
  isWanted = isTextFile
): string[] {
  const literal = path.resolve(folder, pattern)
  if (fs.existsSync(literal)) return [literal]
  if (!isGlob(pattern)) return []
  const realRoot = root === undefined ? undefined : fs.realpathSync(root)
  const isOutside = (file: string) => realRoot !== undefined && !isBelow(realRoot, realPath(file))
  return globSync(pattern, {
    cwd: folder,
    absolute: true,
    nodir: true,
    ignore: {
      ignored: (file) => /(?:^|[\\/])node_modules[\\/]/.test(file.relative()),
      childrenIgnored: (file) => file.isNamed('node_modules') || isOutside(file.fullpath())
    }
  })
    .filter(isWanted)
    .sort()
}

/**
 * Whether a path or glob can name what lies outside a folder: by `..` however it is written, by an absolute path, or by
 * way of a link.
 */
function leadsOut(pattern: string, folder: string, root: string): boolean {
  const whole = path.resolve(folder, pattern)
  const realRoot = fs.realpathSync(root)
  const isPattern = isGlob(pattern)
  const start = isPattern ? folderOfGlob(pattern, folder) : whole
  if (!isBelow(root, whole) || !isBelow(realRoot, realPath(start))) return true
  if (!isPattern) return false
  // Each way to read the braces, part by part: a class of one character, such as `[.]`, is that character.
  return new Glob(pattern, {cwd: folder}).patterns.some((first) => {
    let at = folder
    for (let rest: typeof first | null = first; rest; rest = rest.rest()) {
      const part = rest.pattern()
      // Many folders may be none.
      if (typeof part === 'string') at = path.resolve(at, part)
      else if (!rest.isGlobstar()) at = path.join(at, 'any')
      if (!isBelow(root, at)) return true
    }
    return false
  })
}

/** Where a path really leads, as far as it exists. */
function realPath(file: string): string {
  try {
    return fs.realpathSync(file)
  } catch {
    const above = path.dirname(file)
    return above === file ? file : path.join(realPath(above), path.basename(file))
  }
}

/** Whether there is a link, wherever it leads. */
export function isLink(file: string): boolean {
  try {
    return fs.lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink() ?? false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP'
  }
}

/** Whether a name is a pattern: `*`, `?`, `[…]`, `{…}` and the like. */
export function isGlob(name: string): boolean {
  // Most names are none, and glob takes 7 ms to load.
  return /[*?[{(]/.test(name) && hasMagic(name, {magicalBraces: true})
}

/** The folder that everything lies below that a pattern can match; absolute. */
export function folderOfGlob(pattern: string, folder: string): string {
  const parts = pattern.split('/')
  const fixed = parts.slice(0, Math.max(0, parts.findIndex(isGlob)))
  return path.resolve(folder, pattern.startsWith('/') ? '/' : '', ...fixed)
}

/** Whether a path is a folder or lies below it; both absolute. */
export function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file)
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative)
}

function refusal(name: string, root: string): string {
  return `Refused to read ${name}: it lies outside \`${root}\`; name it in the config or with --source`
}
