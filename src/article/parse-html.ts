/** The parser of HTML. */
import type {Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'

/** Parses an HTML page or fragment. */
export function parseHtml(value: string): Root {
  return fromHtml(value, {fragment: !/<(?:!doctype|html|head|body)\b/i.test(value.slice(0, 4096))})
}
