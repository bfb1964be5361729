/** Noun phrases: what a noun or name brings with it, and what it is called. */
import {classOfNoun} from '../lexicon/word-classes.js'
import type {Tree} from './tree.js'

export interface NounPhrase {
  /** The token that the rest depends on. */
  readonly head: number
  /** Offsets into the sentence, without relative clauses, appositions and what is coordinated with it. */
  readonly from: number
  readonly to: number
  /** The proper name that it is or ends with, in its words: `Ann Lee` of “mayor Ann Lee, 43,”. */
  readonly name?: string
  /** Where the name begins and ends. */
  readonly nameRange?: {readonly from: number; readonly to: number}
  /** Lemmas of the common nouns that say who or what is meant: its head, its title, its appositions'. */
  readonly roles: readonly string[]
  /** The pronoun, lower-case, when it is one. */
  readonly pronoun?: string
  readonly isPlural: boolean
  /** The token of its owner: `Apple` of “Apple's chief executive”. */
  readonly possessor?: number
  /** The token of the number that counts it: `six` of “six piles”. */
  readonly count?: number
  /** Heads of its appositions, in order. */
  readonly appositions: readonly number[]
}

const isNominal = /^(?:NN|PRP$|PRP\$|CD|DT|WP|JJ|EX|VBG$)/
const isProper = /^NNPS?$/

/** Dependents that are no part of what a phrase names. */
const set = ['acl', 'appos', 'parataxis', 'conj', 'cc', 'punct', 'advcl', 'case', 'mark', 'cop']

/** Whether a token can head a noun phrase. */
export function headsNounPhrase(tree: Tree, at: number): boolean {
  return isNominal.test(tree.tag(at))
}

/** The noun phrase of a head. */
export function nounPhraseOf(tree: Tree, head: number): NounPhrase {
  const isOutside = (child: number) => tree.is(child, ...set) && !isInsideName(tree, child)
  const core = [...tree.descendants(head, isOutside)]
  const appositions = tree.all(head, 'appos')
  const named = nameAt(tree, head)
  const pronoun = /^(?:PRP|WP)/.test(tree.tag(head))
    ? tree.token(head).text.toLowerCase()
    : undefined
  const possessor = tree.find(head, 'nmod:poss')
  const count = tree.find(head, 'nummod')
  return {
    head,
    ...tree.range(core),
    ...(named !== undefined && {name: wordsOf(tree, named), nameRange: tree.range(named)}),
    roles: rolesOf(tree, head, appositions),
    ...(pronoun !== undefined && {pronoun}),
    isPlural: /^NNP?S$/.test(tree.tag(head)) || tree.find(head, 'conj') !== undefined,
    ...(possessor !== undefined && {possessor}),
    ...(count !== undefined && {count}),
    appositions
  }
}

/** A hyphen or a full stop between parts of a name: “Jean-Luc”, “J. Lee”. */
function isInsideName(tree: Tree, child: number): boolean {
  return tree.relation(child) === 'punct' && tree.tag(child) === 'HYPH'
}

/** The words of a proper name that a token heads: those that are flat or compound with it and proper themselves. */
function nameAt(tree: Tree, head: number): number[] | undefined {
  if (isProper.test(tree.tag(head))) return nameWords(tree, head)
  const named = tree.all(head, 'appos', 'flat').find((at) => isProper.test(tree.tag(at)))
  return named === undefined || tree.relation(named) === 'appos' ? undefined : nameAt(tree, named)
}

function wordsOf(tree: Tree, places: readonly number[]): string {
  return places.map((at) => tree.token(at).text).join(' ')
}

function nameWords(tree: Tree, head: number): number[] {
  const words = [head]
  for (const child of tree.children(head)) {
    if (!tree.is(child, 'flat', 'compound', 'nmod:unmarked') || !isProper.test(tree.tag(child)))
      continue
    words.push(...nameWords(tree, child))
  }
  return words.sort((a, b) => a - b)
}

function rolesOf(tree: Tree, head: number, appositions: readonly number[]): string[] {
  const nouns = [head, ...tree.all(head, 'nmod:desc', 'compound', 'flat'), ...appositions]
  return nouns.filter((at) => /^NNS?$/.test(tree.tag(at))).map((at) => tree.lemma(at))
}

/**
 * What somebody said, wrote or thinks as a thing of theirs: the nouns in “PG&E’s timetable”, “a letter from Ann Lee”, “the
 * council’s view”.
 *
 * @param names Words of the owner's name, one of which must stand in the owner's phrase.
 */
export function wordsOwnedBy(tree: Tree, names: ReadonlySet<string>): number[] {
  const found: number[] = []
  for (let at = 0; at < tree.tokens.length; at++) {
    const nouns = classOfNoun(tree.lemma(at))
    if (nouns !== 'communication' && nouns !== 'cognition') continue
    const owners = tree.all(at, 'nmod').flatMap((owner) => [...tree.descendants(owner)])
    if (owners.some((word) => names.has(tree.token(word).text))) found.push(at)
  }
  return found
}
