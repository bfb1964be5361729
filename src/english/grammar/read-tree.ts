import {syntaxOf, type SyntaxToken} from '../syntax/syntax.js'
import {Tree} from './tree.js'

/** The tree of a sentence; undefined in a browser until `loadSyntax` has been awaited. */
export function readTree(sentence: string): Tree | undefined {
  const syntax = syntaxOf(sentence)
  return syntax && new Tree(syntax)
}

/** What a speech is read as, whose own words would lead the parser astray. */
const CLAUSE = 'we are here'

/**
 * The tree of a sentence in which certain speeches are read as one short clause each. Its last word, `here`, has the place of
 * the whole speech.
 *
 * @param speeches Offsets into the sentence, in order and apart, without marks and closing punctuation.
 */
export function readOutline(
  sentence: string,
  speeches: readonly {readonly from: number; readonly to: number}[]
): Tree | undefined {
  let text = ''
  let end = 0
  const clauses = speeches.map(({from, to}) => {
    text += sentence.slice(end, from)
    const start = text.length
    text += CLAUSE
    end = to
    return {start, from, to}
  })
  text += sentence.slice(end)
  const syntax = syntaxOf(text)
  if (syntax === undefined) return undefined
  const tokens = syntax.tokens.map((token): SyntaxToken => {
    const clause = clauses.findLast(({start}) => start <= token.from)
    if (clause === undefined) return token
    const {start, from, to} = clause
    if (token.from < start + CLAUSE.length)
      return {...token, from, to: token.to < start + CLAUSE.length ? from : to}
    const by = to - (start + CLAUSE.length)
    return {...token, from: token.from + by, to: token.to + by}
  })
  return new Tree({...syntax, tokens})
}
