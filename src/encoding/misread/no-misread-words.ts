import type {
  chooseByWords as ChooseByWords,
  findMisreadWords as FindMisreadWords
} from './misread-words.js'

/** In a browser it is fetched when `loadLetters` asks for it, not with the library: without letters it knows no words. */
export const findMisreadWords = undefined as typeof FindMisreadWords | undefined
export const chooseByWords = undefined as typeof ChooseByWords | undefined
