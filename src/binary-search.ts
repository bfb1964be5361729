/**
 * The first of so many places that has a property which all places behind it have too; `length` where none has.
 *
 * @param has Asked for about log2(length) places.
 */
export function firstPlace(length: number, has: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (has(middle)) high = middle
    else low = middle + 1
  }
  return low
}
