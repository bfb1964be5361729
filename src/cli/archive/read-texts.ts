/** Texts for an archive from what a command line names: files, folders, globs, JSON Lines, stdin. */
import fs from 'node:fs'
import path from 'node:path'
import type {ArchiveText} from '../../archive/index.js'
import {describeSystemError, readPath} from '../../sources/read-path.js'
import {decodeText} from '../../sources/decode-text.js'
import {isBelow, isGlob, matchFiles} from '../../sources/read-source-files.js'
import {checkSize} from '../../sources/size-limit.js'
import {isTextFile, textExtensions} from '../../sources/text-files.js'

export interface TextReaderOptions {
  /** Absolute. */
  readonly cwd: string
  readonly stdin: NodeJS.ReadableStream
  /** How many bytes a text may have. */
  readonly sizeLimit: number
}

interface InputFile {
  readonly file: string
  readonly size: number
}

const lineExtensions = ['.jsonl', '.ndjson']
/** JSON writes a character in up to six bytes. */
const longestEscape = 6

/** Reads one text after the other, so that any number takes little memory. */
export class TextReader {
  /** What could not be found or read, a line each. */
  readonly problems: string[] = []
  readonly #options: TextReaderOptions
  readonly #files: readonly InputFile[]
  /** Bytes of all files. */
  readonly #total: number
  readonly #readsStdin: boolean
  #read = 0

  /** @param names Files, folders, globs, and `-` for JSON Lines by stdin. */
  constructor(names: readonly string[], options: TextReaderOptions) {
    this.#options = options
    this.#readsStdin = names.includes('-')
    const found = new Map<string, InputFile>()
    for (const name of names)
      if (name !== '-') for (const file of this.#find(name)) found.set(file.file, file)
    this.#files = [...found.values()]
    this.#total = this.#files.reduce((sum, {size}) => sum + size, 0)
  }

  /** Whether there is nothing to read. */
  get isEmpty(): boolean {
    return this.#files.length === 0 && !this.#readsStdin
  }

  /** Share of the bytes that have been read, 0–1; undefined with stdin. */
  get share(): number | undefined {
    if (this.#readsStdin) return undefined
    return this.#total === 0 ? 1 : this.#read / this.#total
  }

  /** The texts; what cannot be read becomes a problem and does not keep others from being read. */
  async *texts(): AsyncGenerator<ArchiveText> {
    const {stdin, sizeLimit} = this.#options
    for (const {file, size} of this.#files) {
      const shown = this.#shownPath(file)
      if (isLines(file)) {
        yield* this.#readLines(fs.createReadStream(file), shown)
        continue
      }
      try {
        checkSize(size, sizeLimit, `\`${shown}\``)
        yield {path: shown, value: readPath(file, `\`${shown}\``)}
      } catch (error) {
        this.problems.push((error as Error).message)
      }
      this.#read += size
    }
    if (this.#readsStdin) yield* this.#readLines(stdin, 'stdin')
  }

  #find(name: string): InputFile[] {
    const {cwd} = this.#options
    try {
      const whole = path.resolve(cwd, name)
      const isFolder = fs.statSync(whole, {throwIfNoEntry: false})?.isDirectory() ?? false
      const isWanted = (file: string) => isTextFile(file) || isLines(file)
      const files = isFolder
        ? matchFiles('**/*', whole, undefined, isWanted)
        : matchFiles(name, cwd, undefined, isWanted)
      if (files.length === 0) this.problems.push(describeMiss(name, isFolder))
      return files.map((file) => ({file, size: fs.statSync(file).size}))
    } catch (error) {
      this.problems.push(`Cannot read \`${name}\`: ${describeSystemError(error)}`)
      return []
    }
  }

  async *#readLines(stream: NodeJS.ReadableStream, shown: string): AsyncGenerator<ArchiveText> {
    let number = 0
    try {
      for await (const line of splitLines(stream, longestEscape * this.#options.sizeLimit)) {
        number++
        this.#read += line.length + 1
        if (line.length === 0) continue
        const name = `\`${shown}\`, line ${number}`
        try {
          const given: unknown = JSON.parse(decodeText(line, name))
          if (typeof given !== 'object' || given === null || Array.isArray(given))
            throw new Error(`Cannot read ${name}: expected an object with \`value\`, the text`)
          yield {path: `${shown}:${number}`, ...given} as ArchiveText
        } catch (error) {
          const {message} = error as Error
          this.problems.push(
            error instanceof SyntaxError
              ? `Cannot read ${name}: it is no JSON (${message})`
              : message
          )
        }
      }
    } catch (error) {
      this.problems.push(
        `Cannot read \`${shown}\` after line ${number}: ${describeSystemError(error)}`
      )
    }
  }

  #shownPath(file: string): string {
    const {cwd} = this.#options
    return isBelow(cwd, file) ? path.relative(cwd, file) : file
  }
}

function isLines(file: string): boolean {
  return lineExtensions.some((extension) => file.toLowerCase().endsWith(extension))
}

function describeMiss(name: string, isFolder: boolean): string {
  const kinds = [...textExtensions, ...lineExtensions].join(', ')
  if (isFolder) return `Cannot find texts: no ${kinds} file in \`${name}\``
  if (isGlob(name)) return `Cannot find texts: no ${kinds} file matches \`${name}\``
  return `Cannot read \`${name}\`: no such file or folder`
}

/**
 * The lines of a stream, without their ends.
 *
 * @param longest How many bytes one may have.
 * @throws {Error} When one has more.
 */
async function* splitLines(
  stream: NodeJS.ReadableStream,
  longest: number
): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    let rest: Uint8Array = Buffer.from(chunk as Uint8Array | string)
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      yield withoutReturn(Buffer.concat([...pieces, rest.subarray(0, end)]))
      pieces = []
      size = 0
      rest = rest.subarray(end + 1)
    }
    pieces.push(rest)
    size += rest.length
    if (size > longest) throw new Error(`a line has more than ${longest / 1e6} MB`)
  }
  yield withoutReturn(Buffer.concat(pieces))
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 13 ? line.subarray(0, -1) : line
}
