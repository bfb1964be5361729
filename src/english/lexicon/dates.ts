/** Months, weekdays and times of day as English prose writes them. */

const months =
  'january february march april may june july august september october november december'.split(' ')
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

/** A month by its full or short name; “May” and “March” with a capital only, as all of them have. */
export const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)'

export const weekdayPattern = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** 1 for January; undefined for what is no month. */
export function monthNumber(form: string): number | undefined {
  const start = form.toLowerCase().replace(/\./g, '')
  const index = months.findIndex((month) => month.startsWith(start === 'sept' ? 'sep' : start))
  return index < 0 || start.length < 3 ? undefined : index + 1
}

/** 0 for Sunday. */
export function weekdayNumber(form: string): number {
  return weekdays.indexOf(form.toLowerCase())
}

/** The name of a weekday by its number, `Sunday` for 0. */
export function weekdayName(number: number): string {
  const name = weekdays[number]!
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Decades by their names. */
export const decadeWords: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90
}
