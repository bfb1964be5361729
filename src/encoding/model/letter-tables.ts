/** The tables of letters as a module of their own, which Node and bundles of ibid load on demand. */
export {letterTables} from '../generated/letters.js'
