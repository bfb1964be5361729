/**
 * Directives: what a text tells ibid about itself, in a comment (`<!-- ibid-ignore page-residue -->`) or, in plain text,
 * on a line of its own (`[ibid-ignore page-residue]`).
 */
import type {Directive, Paragraph, Span} from '../model/article.js'

/** A directive as a reader of a format meets it, before the paragraphs are known. */
export interface PlacedDirective extends Omit<Directive, 'scope'> {
  /** What it applies to, the paragraph that it stands in, or the next one. */
  readonly scope: Span | 'around' | 'next'
}

const directiveLine = /^[ \t]*\[(ibid-[a-z][^\]]*)\][ \t]*$/

/** What a line of plain text says, when it is nothing but a directive. */
export function parseDirectiveLine(line: string): Pick<Directive, 'name' | 'rules'> | undefined {
  const content = directiveLine.exec(line)?.[1]
  return content === undefined ? undefined : parseDirective(content)
}

/** What a comment says, when it is a directive. What stands after ` -- ` is its reason. */
export function parseDirective(comment: string): Pick<Directive, 'name' | 'rules'> | undefined {
  const [name = '', ...rules] = comment
    .trim()
    .split(/\s--(?:\s|$)/, 1)[0]!
    .split(/[\s,]+/)
  if (!/^ibid-[a-z]/.test(name)) return undefined
  return {name, rules: rules.filter((rule) => rule !== '')}
}

/** The directives in a piece of HTML that begins at `start` of the file. */
export function findDirectives(html: string, start: number): Omit<Directive, 'scope'>[] {
  const found: Omit<Directive, 'scope'>[] = []
  let from = html.indexOf('<!--')
  while (from >= 0) {
    const to = html.indexOf('-->', from + 4)
    if (to < 0) break
    const directive = parseDirective(html.slice(from + 4, to))
    if (directive) found.push({...directive, start: start + from, end: start + to + 3})
    from = html.indexOf('<!--', to + 3)
  }
  return found
}

/**
 * Settles what each directive applies to.
 *
 * @param paragraphs In file order.
 */
export function settleScopes(
  directives: readonly PlacedDirective[],
  paragraphs: readonly Paragraph[]
): Directive[] {
  let next = 0
  return [...directives]
    .sort((a, b) => a.start - b.start)
    .map(({scope, ...directive}) => {
      const {end} = directive
      while (next < paragraphs.length && paragraphs[next]!.start < end) next++
      if (typeof scope === 'object') return {...directive, scope}
      // After the last paragraph there is nothing to ignore.
      const block = paragraphs[scope === 'around' ? next - 1 : next] ?? {start: end, end}
      return {...directive, scope: {start: block.start, end: block.end}}
    })
}
