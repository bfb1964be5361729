/** Where a text is not ASCII: found once, so that nothing else passes over the rest again. */

/** Room for an offset to so many characters, to begin with: French needs a little more, English far less. */
const charactersPerOffset = 8

/** Starts and ends of the runs of characters that are not ASCII, in turn. */
export function findRuns(text: string): Uint32Array {
  const {length} = text
  let runs = new Uint32Array(16 + Math.ceil(length / charactersPerOffset))
  let count = 0
  let inside = false
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(index) >= 0x80 === inside) continue
    inside = !inside
    // Always room for one more, which ends the last run.
    if (count + 2 > runs.length) {
      const larger = new Uint32Array(runs.length * 2)
      larger.set(runs)
      runs = larger
    }
    runs[count++] = index
  }
  if (inside) runs[count++] = length
  return runs.subarray(0, count)
}
