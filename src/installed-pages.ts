/**
 * The pages of rules that are installed with the package, in Node. `package.json` chooses by the condition `node`: the
 * core has no `node:` import.
 */

/**
 * The page of a rule as a `file:` address.
 *
 * @returns Undefined where it is not installed: in a bundle of somebody else's.
 */
export function findPage(id: string): URL | undefined {
  const {existsSync} = process.getBuiltinModule('node:fs')
  const own = import.meta.url as string | undefined
  // The module is two folders below the package's root, and bundled with a command it may be three.
  const places = own === undefined ? [] : ['../../', '../../../'].map((up) => new URL(up, own))
  return places.map((place) => new URL(`rules/${id}/readme.md`, place)).find(existsSync)
}
