/** Which texts of an archive a draft may have been made from. */
import {VFile} from 'vfile'
import type {Article, Format} from '../article/model/article.js'
import {readArticle} from '../article/read-article.js'
import {SourceSet} from '../comparison/alignment/source-set.js'
import {compareArticles} from '../comparison/compare-articles.js'
import {Session} from '../session.js'
import {type CopyRow, copyFrom} from './copies.js'
import {type Database, inTransaction, readNumbers} from './database.js'
import type {FoundSource, StoredCopy} from './model.js'
import {analysisVersion} from './analysis-version.js'
import {termsOf} from './terms.js'

/**
 * Texts looked at for one draft: the draft's rarest terms are taken as long as no more have them. This bounds the time,
 * however large the archive. With 1,000 every one of 401 rewritten drafts finds its source first among 100,000 texts, with
 * 500 all but one (`node bench/archive.js`).
 */
const mostLookedAt = 1000
/** Rarest terms that a text must have together where each of a draft's terms is in more texts than that. */
const termsTogether = 4
/** Candidates at most: a story that more texts tell is found by some of them. */
const mostRows = 5 * mostLookedAt
/** Share of the terms of the shorter of two texts that the other has where they are the same story. */
const sameStory = 0.8
/**
 * What a text must have of what the draft's words tell to be worth comparing. Among 20,000 texts the sources of 401
 * rewritten drafts have .32 and more, the likest of all others .12 in the middle and .22 in one draft of twenty.
 */
const leastLikeness = 0.15
/** Derived words and sentences of the draft from which on a text counts as a source. */
const leastShare = 0.1
const leastSentences = 2

interface Candidate {
  readonly key: string
  readonly terms: Int32Array
  readonly published: string
  readonly likeness: number
}

interface Story {
  readonly first: Candidate
  readonly others: Candidate[]
}

interface TextRow extends CopyRow {
  readonly format: Format
  readonly value: string
}

/**
 * The texts that a draft may have been made from, the likeliest first, each story once. Only those that share enough of
 * what the draft's words tell are compared with it, exactly and all together.
 *
 * @param limit Stories to compare, from 1.
 * @param before Leaves out texts that are dated this day or later.
 * @param publishers Takes texts of these publishers alone.
 * @throws {Error} When the database fails.
 */
export async function findSources(
  database: Database,
  draft: Article,
  limit: number,
  before: string | undefined,
  publishers: readonly string[] | undefined
): Promise<FoundSource[]> {
  const weights = await weigh(database, termsOf(draft))
  const clue = chooseClue(weights)
  if (clue === undefined) return []
  const rows = await lookUp(database, clue, draft.value, before, publishers)
  const candidates = rankRows(rows, weights)
  const likely = candidates.filter(({likeness}, place) => place === 0 || likeness >= leastLikeness)
  return compare(draft, await readStories(database, joinStories(likely, limit)))
}

interface Weight {
  /** What a term tells. */
  readonly weight: number
  /** How many texts have it. */
  readonly texts: number
}

/** What each of a draft's terms tells: its rarity in English by its rarity here. */
async function weigh(
  database: Database,
  terms: ReadonlyMap<number, number>
): Promise<Map<number, Weight>> {
  const [archive] = await database.query<{texts: number}>(
    'select texts::float8 as texts from ibid.archive'
  )
  const size = archive?.texts ?? 0
  const rows = await database.query<{term: number; texts: number}>(
    'select term, texts from ibid.frequencies where analysis = $1 and term = any($2::int[])',
    [analysisVersion, [...terms.keys()]]
  )
  const frequencies = new Map(rows.map(({term, texts}) => [term, texts]))
  const weights = new Map<number, Weight>()
  for (const [term, background] of terms) {
    const texts = frequencies.get(term) ?? 0
    const rarity = Math.log((size + 1.5) / (texts + 0.5)) / Math.log(size + 2)
    weights.set(term, {weight: background * Math.max(0.05, rarity), texts})
  }
  return weights
}

/** By which terms texts are looked up. */
interface Clue {
  readonly terms: readonly number[]
  /** Whether a text must have one of them or all. */
  readonly needs: 'one' | 'all'
}

/** The terms that fewest texts have: as many as no more texts have than may be looked at, or a few together. */
function chooseClue(weights: ReadonlyMap<number, Weight>): Clue | undefined {
  const known = [...weights]
    .filter(([, {texts}]) => texts > 0)
    .sort(([a, left], [b, right]) => left.texts - right.texts || a - b)
  const terms: number[] = []
  let left = mostLookedAt
  for (const [term, {texts}] of known) {
    if (texts > left) break
    terms.push(term)
    left -= texts
  }
  if (terms.length > 0) return {terms, needs: 'one'}
  const together = known.slice(0, termsTogether).map(([term]) => term)
  return together.length > 0 ? {terms: together, needs: 'all'} : undefined
}

interface CandidateRow {
  readonly key: string
  readonly terms: string
  readonly published: string | null
}

/** The texts that a clue leads to, but for the draft itself where it is stored too. */
async function lookUp(
  database: Database,
  {terms, needs}: Clue,
  draft: string,
  before: string | undefined,
  publishers: readonly string[] | undefined
): Promise<CandidateRow[]> {
  return inTransaction(database, async () => {
    // Of arrays the planner knows too little, and would read the whole table.
    await database.query('set local enable_seqscan = off')
    return database.query<CandidateRow>(
      `select key, terms::text as terms, published from ibid.texts
       where terms ${needs === 'one' ? '&&' : '@>'} $1::int[] and value <> $2
         and ($3::text is null or published is null or published < $3)
         and ($4::text[] is null or publisher = any($4))
       limit ${mostRows}`,
      [terms, draft, before ?? null, publishers ?? null]
    )
  })
}

/** The likest texts first. */
function rankRows(
  rows: readonly CandidateRow[],
  weights: ReadonlyMap<number, Weight>
): Candidate[] {
  const total = [...weights.values()].reduce((sum, {weight}) => sum + weight, 0)
  return rows
    .map(({key, terms: text, published}) => {
      const terms = readNumbers(text)
      let weight = 0
      for (const term of terms) weight += weights.get(term)?.weight ?? 0
      return {key, terms, published: published ?? '', likeness: weight / total}
    })
    .sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : 1))
}

/** A long text has more words in common with any other. */
function rank({likeness, terms}: Candidate): number {
  return likeness / Math.sqrt(50 + terms.length)
}

/** The best stories: texts that have nearly the same terms are one. */
function joinStories(candidates: readonly Candidate[], most: number): Story[] {
  const stories: Story[] = []
  for (const candidate of candidates) {
    candidate.terms.sort()
    const same = stories.find(({first}) => isSameStory(first, candidate))
    if (same) same.others.push(candidate)
    else if (stories.length < most) stories.push({first: candidate, others: []})
  }
  return stories
}

/** Terms are sorted. */
function isSameStory({terms: a}: Candidate, {terms: b}: Candidate): boolean {
  const longer = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < sameStory * longer) return false
  let left = 0
  let right = 0
  let common = 0
  while (left < a.length && right < b.length) {
    const difference = a[left]! - b[right]!
    if (difference === 0) common++
    if (difference <= 0) left++
    if (difference >= 0) right++
  }
  return common >= sameStory * longer
}

interface ReadStory {
  readonly likeness: number
  readonly row: TextRow
  readonly copies: readonly StoredCopy[]
}

async function readStories(database: Database, stories: readonly Story[]): Promise<ReadStory[]> {
  // The earliest text of a story is the one that others took it from.
  const ordered = stories.map(({first, others}) => {
    const texts = [first, ...others].sort(
      (a, b) => compareDates(a.published, b.published) || b.likeness - a.likeness
    )
    return {named: texts[0]!, others: texts.slice(1)}
  })
  const values = await database.query<TextRow>(
    'select key, path, url, publisher, published, credit, format, value from ibid.texts where key = any($1::uuid[])',
    [ordered.map(({named}) => named.key)]
  )
  const copies = await database.query<CopyRow>(
    'select key, path, url, publisher, published, credit from ibid.texts where key = any($1::uuid[])',
    [ordered.flatMap(({others}) => others.map(({key}) => key))]
  )
  const rows = new Map(values.map((row) => [row.key, row]))
  const copyOf = new Map(copies.map((row) => [row.key, copyFrom(row)]))
  return ordered.flatMap(({named, others}) => {
    // It may have been taken out meanwhile.
    const row = rows.get(named.key)
    const own = others.flatMap(({key}) => copyOf.get(key) ?? [])
    return row ? [{likeness: named.likeness, row, copies: own}] : []
  })
}

/** Undated texts come last. */
function compareDates(a: string, b: string): number {
  return a === b ? 0 : a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1
}

/** Compares a draft with all stories at once, so that each of its sentences counts for the one it comes from. */
function compare(draft: Article, stories: readonly ReadStory[]): FoundSource[] {
  const session = new Session()
  const articles = stories.map(({row: {value, format, path}}) =>
    readArticle(new VFile({value, ...(path !== null && {path})}), {format, session})
  )
  const {coverage, sentences} = compareArticles(draft, new SourceSet(articles, session))
  return stories
    .map(({likeness, row, copies}, place) => {
      const article = articles[place]!
      const {share} = coverage[place]!
      const derived = sentences.filter(({source}) => source?.article === article).length
      return {
        ...copyFrom(row),
        value: row.value,
        format: row.format,
        likeness,
        share,
        isSource: share >= leastShare && derived >= leastSentences,
        copies
      }
    })
    .sort((a, b) => b.share - a.share || b.likeness - a.likeness || (a.key < b.key ? -1 : 1))
}
