/** Which files the command is to read: what the command line names, before unified-engine searches its folders. */
import fs from 'node:fs'
import path from 'node:path'
import {VFile} from 'vfile'
import {decodeText} from '../sources/decode-text.js'
import {describeSystemError, lostLink} from '../sources/read-path.js'
import {isBelow, isGlob, isLink, matchFiles} from '../sources/read-source-files.js'
import {checkSize} from '../sources/size-limit.js'
import {textExtensions} from '../sources/text-files.js'

export interface Drafts {
  /** Files and folders, without their text unless it came by stdin. */
  readonly files: readonly (VFile | string)[]
  /** The folders among them, absolute. */
  readonly folders: readonly string[]
  /** The files among them that were named, by a path or a glob and not by their folder; absolute. */
  readonly named: ReadonlySet<string>
  /** What could not be found, a line each. */
  readonly problems: readonly string[]
}

/** Finds what paths and globs name. They become VFiles, so that unified-engine takes no name for a glob again. */
export function findDrafts(names: readonly string[], cwd: string): Drafts {
  const found = new Set<string>()
  const named = new Set<string>()
  const folders: string[] = []
  const problems: string[] = []
  for (const name of names) {
    try {
      const files = matchFiles(name, cwd)
      if (files.length === 0) problems.push(describeMiss(name, path.resolve(cwd, name)))
      for (const file of files) {
        if (fs.statSync(file).isDirectory()) folders.push(file)
        else named.add(file)
        found.add(file)
      }
    } catch (error) {
      problems.push(`Cannot read \`${name}\`: ${describeSystemError(error)}`)
    }
  }
  // The current folder has an empty path there, which no VFile may have.
  const files = Array.from(found, (file) => (file === cwd ? '.' : new VFile({path: file})))
  return {files, folders, named, problems}
}

function describeMiss(name: string, file: string): string {
  if (isLink(file)) return `Cannot read draft \`${name}\`: ${lostLink}`
  if (isGlob(name))
    return `Cannot find drafts: no ${textExtensions.join(', ')} file matches \`${name}\``
  return `Cannot read draft \`${name}\`: no such file or folder`
}

/** A line for each folder that no draft was found in. A folder that is ignored is among the files itself. */
export function describeEmptyFolders(
  {folders}: Drafts,
  files: readonly VFile[],
  cwd: string
): string[] {
  return folders.flatMap((folder) => {
    const found = files.filter((file) => isBelow(folder, path.resolve(cwd, file.path)))
    if (found.some(({data}) => !data.skipped)) return []
    const name = path.relative(cwd, folder) || '.'
    if (found.length > 0)
      return `Cannot find drafts: every text in \`${name}\` is a source or a report; name one to check it`
    return `Cannot find drafts: no ${textExtensions.join(', ')} file in \`${name}\``
  })
}

/**
 * The draft that comes by stdin.
 *
 * @param name The file that it stands for.
 * @param sizeLimit How many bytes it may have.
 * @throws {Error} When it is larger, empty, binary or not UTF-8.
 */
export async function readStdin(
  stdin: AsyncIterable<Uint8Array | string>,
  name: string,
  sizeLimit: number
): Promise<VFile> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
    checkSize(size, sizeLimit, 'stdin')
  }
  const file = new VFile({path: name, value: decodeText(Buffer.concat(chunks), 'stdin')})
  file.data.stdin = true
  return file
}
