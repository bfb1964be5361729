/** Credits: where a text names the publication, an alias or the author of another, or links to its site. */
import type {Article, Credit, Part} from '../model/article.js'

/** A place that credits a source. */
export interface CreditMention extends Part {
  readonly by: 'publisher' | 'alias' | 'author' | 'link'
}

/** Whether enough is known of a source for a draft to credit it. */
export function isCreditable({publisher, aliases, author, url, copies}: Credit): boolean {
  return Boolean(publisher ?? author ?? url ?? aliases?.[0] ?? copies?.some(isCreditable))
}

/** Every place where an article credits a source, in order. Names must stand as they are written, as whole words. */
export function findCredits(
  article: Article,
  {publisher, aliases = [], author, url, copies = []}: Credit
): CreditMention[] {
  const mentions = copies.flatMap((copy) => findCredits(article, copy))
  const names: [string | undefined, CreditMention['by']][] = [
    [publisher, 'publisher'],
    ...aliases.map((alias): [string, 'alias'] => [alias, 'alias']),
    [author, 'author']
  ]
  for (const [name, by] of names) {
    const pattern = name && namePattern(name)
    if (!pattern) continue
    for (const match of article.text.matchAll(pattern)) {
      mentions.push({...article.part(match.index, match.index + match[0].length), by})
    }
  }
  const domain = url && domainOf(url)
  if (domain) {
    for (const region of article.regions) {
      if (region.kind === 'link' && region.url && isOn(domainOf(region.url), domain))
        mentions.push({...region, by: 'link'})
    }
    for (const match of article.text.matchAll(/https?:\/\/[^\s<>()"“”]+/g)) {
      if (isOn(domainOf(match[0]), domain)) {
        mentions.push({...article.part(match.index, match.index + match[0].length), by: 'link'})
      }
    }
  }
  return mentions.sort((a, b) => a.from - b.from)
}

/** A name as a pattern: white space folded, a leading article optional, and no letter or digit before or after. */
function namePattern(name: string): RegExp | undefined {
  const escaped = name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+')
  return escaped ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu') : undefined
}

function domainOf(url: string): string | undefined {
  try {
    return new URL(url).hostname.replace(/^www\./, '')
  } catch {
    return undefined
  }
}

function isOn(domain: string | undefined, site: string): boolean {
  return domain !== undefined && (domain === site || domain.endsWith(`.${site}`))
}
