/** Dates told by their distance from the day of publication: “yesterday”. */
import {weekdayName} from '../lexicon/dates.js'
import type {Fact} from './fact.js'

const DAY = 86_400_000

/**
 * A fact with the day that “yesterday” is, without its year, which nobody tells so. Other facts stay as they are.
 *
 * @param published The day of publication, as YYYY-MM-DD.
 * @returns Undefined where the day cannot be told.
 */
export function resolveDate(fact: Fact, published: string | undefined): Fact | undefined {
  const days = fact.date?.fromToday
  if (days === undefined) return fact
  const time = Date.parse(`${published}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  const day = new Date(time + days * DAY)
  return {
    ...fact,
    date: {
      weekday: day.getUTCDay(),
      day: day.getUTCDate(),
      month: day.getUTCMonth() + 1,
      fromToday: days
    }
  }
}

/** The name of a fact's weekday. */
export function weekdayOf({date}: Fact): string | undefined {
  return date?.weekday === undefined ? undefined : weekdayName(date.weekday)
}
