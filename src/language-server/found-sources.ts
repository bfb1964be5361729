/** The sources that an archive has of drafts in an editor, looked up again once a draft is no longer the same. */
import {VFile} from 'vfile'
import type {Format} from '../article/model/article.js'
import {ArchiveSearch} from '../project/archive-search.js'
import type {ArchiveSetting} from '../project/config.js'
import type {FoundText} from '../project/draft-checker.js'

/** Characters that are written until a draft is looked up again. */
const muchWritten = 300
/** Milliseconds until an archive that could not be opened or read is tried again. */
const pause = 3000

interface Known {
  readonly value: string
  readonly setting: ArchiveSetting
  readonly found: readonly FoundText[]
}

export class FoundSources {
  readonly #known = new Map<string, Known>()
  #failure: {readonly address: string; readonly at: number; readonly error: unknown} | undefined

  /**
   * @param draft Its URI, path and text.
   * @throws {Error} When the archive cannot be opened or read.
   */
  async findSources(
    {uri, path, value}: {readonly uri: string; readonly path: string; readonly value: string},
    setting: ArchiveSetting,
    format?: Format
  ): Promise<readonly FoundText[]> {
    const known = this.#known.get(uri)
    if (known?.setting === setting && countChanged(known.value, value) < muchWritten)
      return known.found
    const {address} = setting
    const failure = this.#failure
    if (failure?.address === address && performance.now() - failure.at < pause) throw failure.error
    // Whoever writes does not wait for somebody else to be done with the archive.
    const archives = new ArchiveSearch(0)
    try {
      const found = await archives.findSources(new VFile({path, value}), setting, format)
      this.#known.set(uri, {value, setting, found})
      return found
    } catch (error) {
      this.#failure = {address, at: performance.now(), error}
      throw error
    } finally {
      // A folder that stays open is closed to the command and to those who add to it.
      await archives.close()
    }
  }

  close(uri: string): void {
    this.#known.delete(uri)
  }
}

/** Characters of the longer text between what two have in common at their beginnings and ends. */
function countChanged(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  let end = 0
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end
}
