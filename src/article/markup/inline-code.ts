import type {Region} from '../model/article.js'

/** A text with its inline code blanked, so that offsets hold: marks in code are no quotation marks. */
export function blankInlineCode({
  text,
  regions
}: {
  readonly text: string
  readonly regions: readonly Region[]
}): string {
  let blanked = ''
  let done = 0
  for (const {kind, from, to} of regions) {
    if (kind !== 'code' || from < done) continue
    blanked += text.slice(done, from) + ' '.repeat(to - from)
    done = to
  }
  return blanked + text.slice(done)
}
