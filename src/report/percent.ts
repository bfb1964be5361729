/** A share or confidence, 0–1, as a percentage. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
