/** What `import … from 'ibid/node'` gives: configs and sources that lie on a disk. */
export type {Config} from './project/config.js'
export {type LoadConfigOptions, loadConfig} from './project/load-config.js'
export {
  matchFiles,
  type SourceFile,
  type SourceList,
  SourceReader
} from './sources/read-source-files.js'
export {parseSourceEntries, type SourceEntry} from './sources/source-entries.js'
