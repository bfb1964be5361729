/** The pages of rules where no package is installed: in a browser there are none. */
export function findPage(): URL | undefined {
  return undefined
}
