/** Texts by the million, among which a draft's sources are found. */
export type {Archive} from './archive.js'
export {type OpenOptions, openArchive} from './open-archive.js'
export type {
  AddOptions,
  Added,
  ArchiveStats,
  ArchiveText,
  FindOptions,
  FoundSource,
  ListedText,
  StoredCopy
} from './model.js'
