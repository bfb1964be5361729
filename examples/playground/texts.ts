/** Texts that come by paste, by drop or from a file dialog. */
import {type Format, decodeText} from 'ibid'

/** In bytes. An article has 10,000; 2 MB are checked in about four seconds. */
const sizeLimit = 2_000_000

/** What to say of the first text that is too long to be checked as somebody types. */
export function findTooLong(texts: readonly {name: string; value: string}[]): string | undefined {
  const text = texts.find(({value}) => value.length > sizeLimit)
  return text && `${text.name} has more than ${sizeLimit / 1e6} million characters`
}

export interface OpenedFile {
  readonly name: string
  readonly value: string
}

/**
 * Reads a file of the reader's disk.
 *
 * @throws {Error} In one plain sentence, when it is empty, too large, binary or not UTF-8.
 */
export async function openFile(file: File): Promise<OpenedFile> {
  if (file.size > sizeLimit) {
    const size = (file.size / 1e6).toFixed(1)
    throw new Error(`Cannot read ${file.name}: it has ${size} MB, more than ${sizeLimit / 1e6} MB`)
  }
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch (error) {
    throw new Error(`Cannot read ${file.name}: it is a folder, or it is gone`, {cause: error})
  }
  return {name: file.name, value: decodeText(new Uint8Array(bytes), file.name)}
}

/** What a text is, by its file's name or else by its looks. */
export function guessFormat(name: string, value: string): Format {
  if (/\.html?$/i.test(name)) return 'html'
  if (/\.(?:md|markdown)$/i.test(name)) return 'markdown'
  if (/\.txt$/i.test(name)) return 'text'
  const start = value.slice(0, 20_000)
  if (
    /^\s*<(?:!doctype|html|[a-z][^>]*>)|<\/(?:p|div|h[1-6]|article|blockquote|li)>/i.test(start)
  ) {
    return 'html'
  }
  return /^(?:#{1,6} |> |[*-] |```)|\]\([^)\s\]]+\)|(?:^|[\s(])(?:\*\*|__)\S/m.test(start)
    ? 'markdown'
    : 'text'
}
