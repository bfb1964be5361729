/** Names in roles: a place or a name where the source has another in the same role of the same word. */
import {english} from '../../english/index.js'
import {isQuoted} from '../../article/quotations/quoted-words.js'
import type {Article} from '../../article/model/article.js'
import type {AlignedSentence} from '../model/comparison.js'
import {formOf, formsOf} from './changed-names.js'
import {Question} from '../../session.js'
import type {FoundChange} from './found-change.js'
import type {Node, RolePairs} from './role-pairs.js'

const {areApart, geographyOf, isTitle, isTown, leadsToPlace, monthNumber, weekdayNumber} = english

/** Places that cannot be the same need so many telling words beside them that are. */
const PLACE_SUPPORT = 1
/** Other names may be two for one person, so that more has to be the same. */
const NAME_SUPPORT = 2

/** A name by its nodes, or one node of it that is the name of a place by itself. */
interface Name {
  readonly node: Node
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Names that contradict the source's by their roles. Nothing in a browser until `loadSyntax` has been awaited. */
export function findNamesInRoles(
  draft: Article,
  sentence: AlignedSentence,
  readPairs: () => RolePairs
): FoundChange[] {
  const {article: source} = sentence.source!
  if (!hasNewName(draft, sentence)) return []
  const pairs = readPairs()
  const isOpen = (article: Article) => (node: Node) =>
    /^(?:NNPS?|JJ)$/.test(node.tree.tag(node.at)) &&
    isCapitalised(node) &&
    !pairs.isMatched(node) &&
    !isQuoted(article, node)
  const sourceNames = pairs.source.filter(isCapitalised).map(nameAround)
  const own = pairs.draft
    .filter(isOpen(draft))
    .map(nameAround)
    .filter(
      ({text}) => isNew(source, text) && !sourceNames.some((other) => mayBeSame(text, other.text))
    )
  const draftNames = pairs.draft.filter(isCapitalised).map(nameAround)
  const others = pairs.source
    .filter(isOpen(source))
    .filter((node) => !draftNames.some(({text}) => mayBeSame(text, nameAround(node).text)))
  return own.flatMap((name) => {
    const rivals = pairs.rivals(name.node).filter((node) => others.includes(node))
    const rival =
      rivals.map(nameAround).find((other) => contradicts(pairs, name, other)) ??
      lastPlace(
        draft,
        sentence,
        name,
        others.map(nameAround).filter((other) => !pairs.areApart(name.from, other.from))
      )
    if (rival === undefined) return []
    return [
      {
        from: name.from - sentence.draft.from,
        to: name.to - sentence.draft.from,
        source: source.part(rival.from, rival.to),
        expected: rival.text,
        certainty: 0.7
      }
    ]
  })
}

/** Whether trees are worth reading: a capital inside the sentence that the source has nowhere. */
function hasNewName(draft: Article, {draft: {words}, source}: AlignedSentence): boolean {
  const known = formsOf(source!.article)
  return words.some(
    (word, at) =>
      at > 0 && /^\p{Lu}/u.test(word.text) && !known.has(formOf(word)) && !isQuoted(draft, word)
  )
}

function contradicts(pairs: RolePairs, name: Name, other: Name): boolean {
  const support = pairs.support(name.node, other.node)
  const kind = geographyOf(name.text)
  if (kind !== undefined && geographyOf(other.text) !== undefined)
    return support >= PLACE_SUPPORT && areApart(name.text, other.text)
  // A country may hold a place that no gazetteer knows.
  if ([name, other].some(({text}) => geographyOf(text) !== undefined)) return false
  const areNames = [name, other].every(
    ({node, text}) => node.tree.tag(node.at).startsWith('NNP') && !isAcronym(text)
  )
  // “Fifa” and “the football federation”: what is as long is not the other's short form.
  return areNames && support >= NAME_SUPPORT && countWords(name.text) === countWords(other.text)
}

/** The one place of the source's passage that the draft lacks, of the kind of the one that it has instead, in whatever role. */
function lastPlace(
  draft: Article,
  sentence: AlignedSentence,
  name: Name,
  others: readonly Name[]
): Name | undefined {
  const kind = geographyOf(name.text)
  if (kind === undefined) return undefined
  const left = others.filter(({text}) => lacks(sentence.draft.text.toLowerCase(), text))
  const same = left.filter(({text}) => geographyOf(text) === kind)
  const other = onlyName(same) ?? onlyName(same.filter(({text}) => isNew(draft, text)))
  if (other !== undefined) return areApart(name.text, other.text) ? other : undefined
  // No gazetteer knows every village: “in Lisbon” for “in Galashiels”.
  return isTown(name.text) ? onlyName(left.filter(isPlaced)) : undefined
}

/** The one name that all of some are. */
function onlyName(names: readonly Name[]): Name | undefined {
  return names.every(({text}) => text === names[0]!.text) ? names[0] : undefined
}

/** Whether a name stands where places do: behind “in”, or before a comma and a place. */
function isPlaced({node: {tree, sentence}, from, to}: Name): boolean {
  const first = tree.tokens.findIndex((token) => sentence.from + token.from === from)
  const next = tree.tokens.findIndex((token) => sentence.from + token.from >= to)
  if (first > 0 && leadsToPlace(tree.token(first - 1).text)) return true
  const behind = next < 0 ? '' : tree.token(next).text
  return behind === ',' && geographyOf(tree.tokens[next + 1]?.text ?? '') === 'place'
}

/** The run of capitalised words that a node stands in, without a title, or the node alone where that is a place and the run is none. */
function nameAround(node: Node): Name {
  const {tree, at, sentence} = node
  const isPart = (place: number) =>
    place >= 0 &&
    place < tree.tokens.length &&
    /^(?:NNPS?|JJ)$/.test(tree.tag(place)) &&
    /^\p{Lu}/u.test(tree.token(place).text) &&
    !isTitle(tree.token(place).text)
  let first = at
  let last = at
  while (isPart(first - 1)) first--
  while (isPart(last + 1)) last++
  const from = tree.token(first).from
  const to = tree.token(last).to
  const text = sentence.text.slice(from, to)
  const own = tree.token(at)
  if (geographyOf(text) === undefined && geographyOf(own.text) !== undefined)
    return {node, text: own.text, from: node.from, to: node.to}
  return {node, text, from: sentence.from + from, to: sentence.from + to}
}

const lowerCased = new Question<string>()

/** Whether no word of a name is part of any word of an article, or for a place not all of them are. */
function isNew(article: Article, name: string): boolean {
  return lacks(
    article.session.derive(lowerCased, article, () => article.text.toLowerCase()),
    name
  )
}

function lacks(text: string, name: string): boolean {
  const isAbsent = (word: string) => !text.includes(word)
  const words = name.toLowerCase().split(/\s+/)
  return geographyOf(name) === 'place' ? words.some(isAbsent) : words.every(isAbsent)
}

/** Whether a name may mean what another does: “Chilean” and “Chile”, “Nairobi” and “Kenya”. */
function mayBeSame(a: string, b: string): boolean {
  if (areAlike(a, b)) return true
  const arePlaces = geographyOf(a) !== undefined && geographyOf(b) !== undefined
  return arePlaces && !areApart(a, b)
}

/** Two spellings or forms of one name: “Tunisia” and “Tunisian”, “Man” and “Manchester”. */
function areAlike(a: string, b: string): boolean {
  const [fewer, more] = [a, b]
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/))
    .sort((x, y) => x.length - y.length)
  return fewer!.every((word) => more!.some((other) => haveOneBeginning(word, other)))
}

function haveOneBeginning(a: string, b: string): boolean {
  const length = Math.min(4, a.length, b.length)
  return a.slice(0, length) === b.slice(0, length)
}

function countWords(name: string): number {
  return name.split(/\s+/).length
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}.&]+$/u.test(name)
}

/** Dates are compared by themselves. */
function isCapitalised({tree, at}: Node): boolean {
  const {text} = tree.token(at)
  return /^\p{Lu}\p{L}/u.test(text) && monthNumber(text) === undefined && weekdayNumber(text) < 0
}
