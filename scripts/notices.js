// Notices of the packages that ibid's tables are made of, and of those that are bundled with the commands.
import fs from 'node:fs'
import path from 'node:path'

/** Licences that ask for no more than their notice. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unicode-3.0'
])

/**
 * Joins notices, each once.
 *
 * @param {Iterable<string>} notices
 */
export function joinNotices(notices) {
  return [...new Set(notices)].sort().join(`\n${'-'.repeat(80)}\n\n`)
}

/**
 * The notice of a package: its name, version, licence and the text of that.
 *
 * @param {string} folder Of the package.
 * @param {{chosen?: string, use?: string}} [details] The licence chosen where it offers several, and what ibid takes of it.
 * @throws {Error} When its licence asks for more than a notice and none was chosen.
 */
export function describePackage(folder, {chosen, use} = {}) {
  const {name, version, license} = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8')
  )
  const licence = chosen ?? license
  if (chosen === undefined && !permissive.has(license))
    throw new Error(`Cannot ship ${name}: its licence is ${license}`)
  if (chosen !== undefined && !license.includes(chosen))
    throw new Error(`Cannot ship ${name} by ${chosen}: its licence is ${license}`)
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text =
    file === undefined ? '' : `\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`
  const tidy = text.replace(/[ \t]+$/gm, '').replace(/\r/g, '')
  return `${name} ${version} (${licence})\n${use === undefined ? '' : `${use}\n`}${tidy}`
}
