/** The parsers of Markdown and HTML, where modules cannot be loaded on demand at once: in browsers. */
export {parseHtml} from './parse-html.js'
export {parseMarkdown} from './parse-markdown.js'
