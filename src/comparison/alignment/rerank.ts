/** A second opinion on the candidates of a sentence, such as a user's embeddings give. */
import type {Candidate} from './choose-in-order.js'
import type {DraftCandidates} from './draft-candidates.js'
import type {SourceIndex} from '../index/source-index.js'

/**
 * Judges the passages that a draft sentence may come from.
 *
 * @param sentence The draft sentence's text.
 * @param candidates The passages' texts, the likeliest first; eight at most. Never empty.
 * @returns A finite number for each candidate that is added to its log-odds: 0 says nothing, 2 makes it about
 *   seven times as likely, −2 as unlikely.
 */
export type Rerank = (sentence: string, candidates: readonly string[]) => readonly number[]

/** The same, when the answer takes its time. */
export type RerankLater = (
  sentence: string,
  candidates: readonly string[]
) => readonly number[] | Promise<readonly number[]>

/**
 * Adds to the candidates' log-odds what a function says of them.
 *
 * @throws {RangeError} When it gives not one finite number for each candidate.
 */
export function rerankCandidates(
  found: DraftCandidates,
  index: SourceIndex,
  rerank: Rerank
): DraftCandidates {
  const answers = questionsOf(found, index).map(([sentence, texts]) =>
    texts.length === 0 ? [] : rerank(sentence, texts)
  )
  return addAnswers(found, answers)
}

/** The same, asking for all sentences at once. */
export async function rerankCandidatesLater(
  found: DraftCandidates,
  index: SourceIndex,
  rerank: RerankLater
): Promise<DraftCandidates> {
  const answers = await Promise.all(
    questionsOf(found, index).map(async ([sentence, texts]) =>
      texts.length === 0 ? [] : await rerank(sentence, texts)
    )
  )
  return addAnswers(found, answers)
}

function questionsOf(
  {draft, candidates}: DraftCandidates,
  index: SourceIndex
): [string, string[]][] {
  return candidates.map((own, place) => [
    draft.slice(draft.sentences[place]!),
    own.map(({article, match}) => {
      const {text} = index.articles[article]!
      return text.slice(index.sentence(match.first).from, index.sentence(match.last).to)
    })
  ])
}

function addAnswers(
  found: DraftCandidates,
  answers: readonly (readonly number[])[]
): DraftCandidates {
  const candidates = found.candidates.map((own, place): Candidate[] => {
    const answer = answers[place]!
    if (answer.length !== own.length || !answer.every(Number.isFinite)) {
      throw new RangeError(
        `Expected \`rerank\` to give ${own.length} finite numbers, one for each candidate, not \`${answer.join(', ')}\``
      )
    }
    return own.map((candidate, at) => ({...candidate, score: candidate.score + answer[at]!}))
  })
  return {...found, candidates}
}
