/** Where a rule's page is. */
import {findPage} from '#pages'
import {homepage} from './generated/homepage.js'

/** The page of a rule on the web; undefined where the package names no homepage. */
export function webAddressOf(id: string): string | undefined {
  return homepage === undefined ? undefined : `${homepage}rules/${id}/`
}

/** The page of a rule for who reads a finding on this machine: on the web, else as it is installed. */
export function addressOf(id: string): string | undefined {
  return webAddressOf(id) ?? findPage(id)?.href
}
