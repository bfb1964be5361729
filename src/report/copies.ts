/** Who else published a source's story. */
import type {Article} from '../article/model/article.js'
import {printable} from './printable.js'

/** So many are named. */
const mostNamed = 3

/** The others as far as a line has room for them, `also in Firth Today and 2 others`; empty where nobody is known. */
export function describeCopies({credit: {copies = []}}: Article): string {
  const known = copies.flatMap(({publisher, title, url}) => publisher ?? title ?? url ?? [])
  const names = [...new Set(known)].map(printable)
  const others = names.length - mostNamed
  const told = names.slice(0, mostNamed)
  if (others > 0) told.push(others === 1 ? '1 other' : `${others} others`)
  const last = told.pop()
  if (last === undefined) return ''
  return `also in ${told.length > 0 ? `${told.join(', ')} and ${last}` : last}`
}
