/** What reads reports, where trees are read from the start: Node. `package.json` chooses by the condition `node`. */
export {cueChance} from './cue-chances.js'
export {findPossibleReports} from './reports.js'
