import {useWordReader} from './misread/word-readings.js'
import {useLetterTables} from './model/letters.js'

/**
 * Makes the letters of 18 languages known. Needed in browsers only, once, before texts are read: without it most
 * letters that lost bytes are reported without a repair, and short texts in a wrong charset are missed.
 */
export async function loadLetters(): Promise<void> {
  const {chooseByWords, findMisreadWords, openLetterTables} = await import('./all-letters.js')
  useLetterTables(openLetterTables())
  useWordReader({chooseByWords, findMisreadWords})
}
