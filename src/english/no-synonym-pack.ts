import type {SynonymPack} from './synonyms.js'

/** In a browser the synonym pack is fetched when `loadSynonyms` asks for it, not with the library. */
export const pack: SynonymPack | undefined = undefined
