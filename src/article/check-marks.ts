/** Marks against a preferred shape, by retext-quotes. */
import {ParseEnglish} from 'parse-english'
import retextQuotes from 'retext-quotes'
import {VFile} from 'vfile'

/** A mark of the other shape, as offsets into the text that was checked. */
export interface OddMark {
  readonly from: number
  readonly to: number
  readonly kind: 'apostrophe' | 'quote'
  /** What retext-quotes would have there; its level of nesting may be another. */
  readonly expected: string
}

const parser = new ParseEnglish()

/** Finds the marks of one paragraph that are not of the preferred shape. The parser is superlinear: never give it a whole page. */
export function checkMarks(text: string, preferred: 'smart' | 'straight'): OddMark[] {
  const file = new VFile(text)
  retextQuotes({preferred})(parser.parse(text), file)
  return file.messages.flatMap(({place, ruleId, expected, reason}) => {
    if (!place || !('start' in place) || !/^Unexpected (?:straight|smart)/.test(reason)) return []
    return {
      from: place.start.offset!,
      to: place.end.offset!,
      kind: ruleId === 'apostrophe' ? ('apostrophe' as const) : ('quote' as const),
      expected: expected![0]!
    }
  })
}
