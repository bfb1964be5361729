/** The large word tables where reading them costs a few milliseconds: Node. `package.json` chooses by the condition `node`. */
import {furniture} from '../generated/furniture.js'
import {men, women} from '../generated/given-names.js'
import {nouns} from '../generated/nouns.js'
import {opposites} from '../generated/opposites.js'
import {peoples, places} from '../generated/places.js'
import {rareStems} from '../generated/rare-stems.js'
import {synonyms, synsetCount} from '../generated/synonyms.js'
import {nounClasses, verbClasses} from '../generated/word-classes.js'
import type {WordTables} from './word-table.js'

export const tables: WordTables = {
  synonyms,
  synsetCount,
  rareStems,
  nouns,
  places,
  peoples,
  furniture,
  nounClasses,
  verbClasses,
  opposites,
  women,
  men
}
