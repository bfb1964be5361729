/** Dictionaries where their files have to be given: in browsers. */
import type {FindFiles} from './dictionary-files.js'

export const findFiles: FindFiles = () => () => undefined
