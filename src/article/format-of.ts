/** How a file is marked up, by its name. */
import type {VFile} from 'vfile'
import type {Format} from './model/article.js'

const formats: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html'
}

/** The format that a file's extension tells. */
export function formatOf(file: VFile): Format | undefined {
  return formats[file.extname?.toLowerCase() ?? '']
}
