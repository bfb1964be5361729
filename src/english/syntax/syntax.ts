/** Words, tags and the dependency tree of a sentence. */
import {lemmaOf} from './lemmas.js'
import type {Models} from './make-models.js'
import {openModels} from './models.js'
import {type Token, tokenize} from './tokenize.js'
import {spellForTables} from './table-spelling.js'

/** A word or mark as Universal Dependencies cuts English: “n’t” and “’s” stand by themselves. */
export interface SyntaxToken extends Token {
  /** The tag of the Penn Treebank, as English treebanks of Universal Dependencies have it in XPOS: NN, VBD, HYPH … */
  readonly tag: string
  /** The base form, in lower case except for names. */
  readonly lemma: string
}

export interface Syntax {
  readonly tokens: readonly SyntaxToken[]
  /** For each token the index of its head, −1 for the root. */
  readonly heads: readonly number[]
  /** For each token its relation to its head in Universal Dependencies, with subtype: nsubj:pass, acl:relcl … */
  readonly relations: readonly string[]
  /** For each token how sure the parser is of its head and relation, 0–1. */
  readonly confidence: readonly number[]
}

/** Longer texts are no sentences: they are cut into stretches of so many tokens, each with its own root. */
const LONGEST = 300

/**
 * The syntax of a sentence; undefined in a browser until `loadSyntax` has been awaited. Any text has one: what is no sentence
 * gets a tree that means little. Time is linear in the text.
 */
export function syntaxOf(sentence: string): Syntax | undefined {
  const models = openModels()
  return models && readSyntax(models, sentence)
}

/** The syntax of a sentence as certain weights have it. */
export function readSyntax(models: Models, sentence: string): Syntax {
  const tokens: SyntaxToken[] = []
  const heads: number[] = []
  const relations: string[] = []
  const confidence: number[] = []
  const all = tokenize(sentence)
  for (let start = 0; start < all.length; start += LONGEST) {
    const stretch = all.slice(start, start + LONGEST)
    const words = stretch.map(({text}) => text)
    const spelt = words.map(spellForTables)
    const tags = models.tagger.tag(words, spelt)
    const tree = models.parser.parse(spelt, tags)
    for (const [at, token] of stretch.entries()) {
      const tag = models.tagger.tags[tags[at]!]!
      tokens.push({...token, tag, lemma: lemmaOf(token.text, tag)})
      const head = tree.heads[at]!
      heads.push(head < 0 ? -1 : start + head)
      relations.push(models.parser.relations[tree.relations[at]!]!)
      confidence.push(tree.confidence[at]!)
    }
  }
  joinTitles(tokens, heads, relations)
  return {tokens, heads, relations, confidence}
}

/**
 * “engineer Ann Lee said”: where the parser gives a predicate two subjects side by side, a noun and a name, the noun is the name's
 * title.
 */
function joinTitles(tokens: readonly SyntaxToken[], heads: number[], relations: string[]): void {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const isTitle = relations[at] === 'nsubj' && /^NNS?$/.test(tokens[at]!.tag)
    const name = at + 1
    if (
      isTitle &&
      relations[name] === 'nsubj' &&
      heads[name] === heads[at] &&
      tokens[name]!.tag === 'NNP'
    ) {
      heads[at] = name
      relations[at] = 'nmod:desc'
    }
  }
}
