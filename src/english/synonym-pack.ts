/** The synonym pack where reading it costs a few milliseconds: Node. `package.json` chooses by the condition `node`. */
export {synonyms as pack} from './generated/synonyms.js'
