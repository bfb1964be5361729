/** Rows of stored texts as people get them. */
import type {Credit} from '../article/model/article.js'
import type {StoredCopy} from './model.js'

export interface CopyRow {
  readonly key: string
  readonly path: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  /** The rest of its credit, as JSON. */
  readonly credit: string
}

/** What is stored of a text beside itself. */
export function copyFrom(row: CopyRow): StoredCopy {
  const {key, path, url, publisher, published, credit} = row
  const known = {path, url, publisher, published}
  return {
    key,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    ...(JSON.parse(credit) as Credit)
  }
}
