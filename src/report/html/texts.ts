/** The two texts of the page: the draft with its findings marked and its sentences linked, and the sources with the passages. */
import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Span} from '../../article/model/article.js'
import {type Layer, type Segment, cutSegments, orderLayers} from './segments.js'
import {showBlocks} from './text-blocks.js'
import type {DraftView, FindingView, LinkView, SourceView} from './view.js'
import {showText} from './visible-text.js'

/** What is longer than this many characters is a passage and underlined lightly, so that the words at fault stand out in it. */
const longestWord = 60

type Mark =
  | {readonly kind: 'finding'; readonly finding: FindingView}
  | {readonly kind: 'link'; readonly link: LinkView}

/** The draft's blocks. */
export function showDraft({article, findings, links}: DraftView): Element[] {
  const linked = links.map((link): Layer<Mark> => ({
    span: link.sentence.draft,
    value: {kind: 'link', link}
  }))
  const found = findings.map((finding): Layer<Mark> => ({
    span: finding.span,
    value: {kind: 'finding', finding}
  }))
  const findLayers = orderLayers([...linked, ...found])
  const findFound = orderLayers(found)
  const begun = new Set<FindingView>()

  return showBlocks(
    article,
    (range) => {
      const groups = groupByLink(cutSegments(range, findLayers))
      return groups.flatMap(({link, segments}) => {
        const content = segments.flatMap(showSegment)
        return link ? [showSentence(link, content)] : content
      })
    },
    (range) => findFound(range).length > 0
  )

  function showSegment(segment: Segment<Mark>): ElementContent[] {
    const found = findingsOf(segment)
    const text = showText(article.value.slice(segment.start, segment.end))
    if (found.length === 0) return text
    // The shortest is the one that is meant by pointing here; the others are in the list.
    const [main] = [...found].sort((a, b) => lengthOf(a.span) - lengthOf(b.span))
    const isFirst = !begun.has(main!)
    begun.add(main!)
    const ended = found.filter(({span}) => span.end === segment.end)
    return [
      h(
        'a.mark',
        {
          className: [main!.severity, ...(lengthOf(main!.span) > longestWord ? ['long'] : [])],
          href: `#${main!.id}`,
          ...(isFirst ? {id: `${main!.id}-place`} : {tabIndex: -1}),
          dataFindings: found.map(({id}) => id).join(' ')
        },
        text
      ),
      ...ended.map(({id, number, severity}) =>
        h('sup.number', {className: [severity], dataFindings: id, ariaHidden: 'true'}, `${number}`)
      )
    ]
  }
}

function findingsOf({values}: Segment<Mark>): FindingView[] {
  return values.flatMap((mark) => (mark.kind === 'finding' ? [mark.finding] : []))
}

function lengthOf({start, end}: Span): number {
  return end - start
}

interface Group {
  readonly link?: LinkView
  readonly segments: Segment<Mark>[]
}

/** Sentences do not overlap, so that each segment belongs to one at most. */
function groupByLink(segments: readonly Segment<Mark>[]): Group[] {
  const groups: Group[] = []
  for (const segment of segments) {
    const mark = segment.values.find(({kind}) => kind === 'link')
    const link = mark?.kind === 'link' ? mark.link : undefined
    const last = groups.at(-1)
    if (last && last.link === link) last.segments.push(segment)
    else groups.push({...(link && {link}), segments: [segment]})
  }
  return groups
}

function showSentence(link: LinkView, content: ElementContent[]): Element {
  const {id, source, derived, sentence} = link
  return h(
    'span.sentence',
    {
      className: derived ? [sentence.kind, colorOf(source)] : [colorOf(source)],
      dataLinks: id,
      tabIndex: -1
    },
    content
  )
}

/** A source's blocks. */
export function showSource(source: SourceView, {links, findings}: DraftView): Element[] {
  const findLayers = orderLayers<{readonly link?: string; readonly finding?: string}>([
    ...links
      .filter((link) => link.source === source)
      .map((link) => ({span: link.passage, value: {link: link.id}})),
    ...findings.flatMap((finding) =>
      finding.passages
        .filter((passage) => passage.source === source)
        .map(({related: {place}}) => ({
          span: {start: place.start.offset, end: place.end.offset},
          value: {finding: finding.id}
        }))
    )
  ])
  return showBlocks(
    source.article,
    (range) =>
      cutSegments(range, findLayers).flatMap(({start, end, values}) => {
        const text = showText(source.article.value.slice(start, end))
        if (values.length === 0) return text
        const linked = values.flatMap(({link}) => link ?? [])
        const found = values.flatMap(({finding}) => finding ?? [])
        return [
          h(
            'span.passage-part',
            {
              className: linked.length > 0 ? ['used', colorOf(source)] : [colorOf(source)],
              ...(linked.length > 0 && {dataLinks: linked.join(' ')}),
              ...(found.length > 0 && {dataFindings: found.join(' ')}),
              tabIndex: -1
            },
            text
          )
        ]
      }),
    () => false
  )
}

/** Six colours, over and over. */
export function colorOf({number}: SourceView): string {
  return `color-${((number - 1) % 6) + 1}`
}
