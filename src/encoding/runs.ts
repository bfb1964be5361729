/** Where a text is not ASCII: found once, so that nothing else passes over the rest again. */

/** Starts and ends of the runs of characters that are not ASCII, in turn. */
export function findRuns(text: string): number[] {
  const runs: number[] = []
  const {length} = text
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(index) < 0x80) continue
    runs.push(index)
    do index++
    while (index < length && text.charCodeAt(index) >= 0x80)
    runs.push(index)
  }
  return runs
}
