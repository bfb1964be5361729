/** The tables of letters where reading them costs little: Node. `package.json` chooses by the condition `node`. */
import {letterTables} from '../generated/letters.js'

export const openLetterTables: () => Readonly<Record<string, string>> | undefined = () =>
  letterTables
