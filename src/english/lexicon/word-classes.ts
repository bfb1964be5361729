/** Classes of nouns and verbs: what kind of thing a noun means, and what kind of act a verb, by its commonest sense. */
import {fromWordTables} from '../forms/word-tables.js'
import type {nounClasses, verbClasses} from '../generated/word-classes.js'

export type NounClass = keyof typeof nounClasses
export type VerbClass = keyof typeof verbClasses

const loadNouns = fromWordTables((tables) => readClasses<NounClass>(tables?.nounClasses))
const loadVerbs = fromWordTables((tables) => readClasses<VerbClass>(tables?.verbClasses))

/** The class of a singular noun in small letters; undefined for things and acts, and for what is not known. */
export function classOfNoun(noun: string): NounClass | undefined {
  return loadNouns().get(noun)
}

/** The class of a verb by its base form; undefined for what is not known. */
export function classOfVerb(verb: string): VerbClass | undefined {
  return loadVerbs().get(verb)
}

function readClasses<Name extends string>(
  classes: Readonly<Record<Name, string>> | undefined
): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>()
  for (const name in classes) for (const word of classes[name].split(' ')) found.set(word, name)
  return found
}
