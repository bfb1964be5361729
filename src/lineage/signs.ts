/** What speaks for an edge and what broke on it, in plain words. */
import type {Sign, SignKind} from './model.js'
import {compareDates} from './plausibility.js'
import type {Relation, Relations} from './relations.js'

/** The signs of a version having been made from another, those that prove most first. */
export function describeSigns(
  {versions, creditors}: Relations,
  {child, parent, gained, lost}: Relation
): Sign[] {
  const [own, other] = [versions[child]!, versions[parent]!]
  const {publisher, author} = other.article.credit
  const signs: Sign[] = []
  const add = (kind: SignKind, count: number, text: string) => {
    if (count > 0) signs.push({kind, count, text})
  }
  const credits = (version: number, credited: number) => creditors[credited]!.includes(version)
  add('credit', Number(credits(child, parent)), `credits ${publisher ?? author ?? 'it'}`)
  const order = compareDates(own, other)
  add('date', Number(order > 0), 'published later')
  add('contradictory-date', Number(order < 0), 'dated earlier all the same')
  const damage = own.counts.damage - other.counts.damage
  add('damaged', damage, `${plural(damage, 'place')} damaged`)
  const lostCredits = [...versions.keys()].filter(
    (place) => place !== child && credits(parent, place) && !credits(child, place)
  ).length
  add('credit-lost', lostCredits, `${plural(lostCredits, 'credit')} lost`)
  const {unmarked} = gained
  add('marks-dropped', unmarked, `quotation marks dropped in ${plural(unmarked, 'sentence')}`)
  const apostrophes = own.counts.apostrophes === 0 ? other.counts.apostrophes : 0
  add('apostrophes-dropped', apostrophes, `none of ${plural(apostrophes, 'apostrophe')} left`)
  add('furniture', gained.ownFurniture, `${plural(gained.ownFurniture, 'line')} of page furniture`)
  add('cut', lost.ownSentences, `${plural(lost.ownSentences, 'sentence')} left out`)
  add('added', gained.ownSentences, `${plural(gained.ownSentences, 'sentence')} added`)
  add('words', gained.newWords, `${plural(gained.newWords, 'word')} changed`)
  add('numbers', gained.newNumbers, `${plural(gained.newNumbers, 'number')} changed`)
  return signs
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
