/** Texts by the million, among which a draft's sources are found. */
export {type Archive, type OpenOptions, openArchive} from './archive.js'
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
