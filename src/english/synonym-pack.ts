/** The synonym pack where reading it costs a few milliseconds: Node. `package.json` chooses by the condition `node`. */
import {synonyms, synsetCount} from './generated/synonyms.js'
import type {SynonymPack} from './synonyms.js'

export const pack: SynonymPack = {synonyms, synsetCount}
