/** Reports of a lineage: a tree of lines, JSON, diagrams and a page. */
export {lineageText} from './text.js'
export {lineageJson} from './json.js'
export {lineageDot, lineageMermaid} from './diagrams.js'
export {lineageHtml} from './html.js'
