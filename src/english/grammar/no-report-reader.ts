import type {cueChance as CueChance} from './cue-chances.js'
import type {findPossibleReports as FindPossibleReports} from './reports.js'

/** In a browser it is fetched when `loadSyntax` asks for it, not with the library: without trees it has nothing to read. */
export const cueChance = undefined as typeof CueChance | undefined
export const findPossibleReports = undefined as typeof FindPossibleReports | undefined
