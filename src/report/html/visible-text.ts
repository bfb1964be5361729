/** Text of others as children of an element, with nothing in it that hides from the eye or turns the line around. */
import {h} from 'hastscript'
import type {ElementContent} from 'hast'

/**
 * Control, format and separator characters, halves of surrogate pairs and noncharacters, but neither white space nor the
 * joiners and marks that emoji and some scripts are written with.
 */
const hidden =
  /(?![\t\n\r])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFFFE\uFFFF]|(?![\u200C\u200D])\p{Cf}|(?<![\p{L}\p{M}\p{Emoji}\uFE0F])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}\p{Extended_Pictographic}])|(?<=[A-Za-z])[\u200C\u200D]/gu

/** Hidden characters become small labels that name them. */
export function showText(text: string): ElementContent[] {
  const nodes: ElementContent[] = []
  let at = 0
  for (const match of text.matchAll(hidden)) {
    if (match.index > at) nodes.push({type: 'text', value: text.slice(at, match.index)})
    nodes.push(h('span.hidden-character', nameOf(match[0])))
    at = match.index + match[0].length
  }
  if (at < text.length) nodes.push({type: 'text', value: text.slice(at)})
  return nodes
}

/** Like `showText`, with what stands in backticks as code. */
export function showMessage(text: string): ElementContent[] {
  return text
    .split(/`([^`]*)`/)
    .flatMap((part, index) => (index % 2 === 1 ? [h('code', showText(part))] : showText(part)))
}

function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
