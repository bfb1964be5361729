/** What a browser fetches at once when it asks for letters: their tables, and what reads words by them. */
export {openLetterTables} from './model/all-letter-tables.js'
export {chooseByWords, findMisreadWords} from './misread/misread-words.js'
