/** Reading a source's file where there is no disk: in a browser. */

/** @throws {Error} Always: there is nothing to read from. */
export function readPath(path: string, name = `source \`${path}\``): string {
  throw new Error(`Cannot read ${name}: there are no files here, give its text as \`value\``)
}
