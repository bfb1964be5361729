import {findLostApostrophes} from '../../src/article/apostrophes/lost-apostrophes.js'
import {readMarkStyle} from '../../src/article/quotations/mark-style.js'
import {english} from '../../src/english/index.js'
import {listOfStrings} from '../../src/options.js'
import {defineRule} from '../../src/rule.js'

const {dictionaryOption, languageOption, openDictionary} = english

export default defineRule({
  id: 'dropped-apostrophe',
  severity: 'warn',
  fixable: true,
  options: {
    /** Words that are right without an apostrophe: names such as `Barclays`. */
    words: listOfStrings(),
    language: languageOption,
    dictionary: dictionaryOption
  },
  *check({article, sources, session}, {words, language, dictionary}) {
    const accepted = new Set(words.map((word) => word.toLowerCase()))
    const {apostrophe} = readMarkStyle(article, sources[0])
    const open = () => openDictionary(dictionary ?? language)
    for (const {word, restored, confidence} of findLostApostrophes(
      article,
      sources,
      session,
      open
    )) {
      if (accepted.has(word.text.toLowerCase())) continue
      const expected = restored.replace("'", apostrophe)
      yield {
        at: word,
        reason: `Unexpected \`${word.text}\`, expected \`${restored.replace("'", '’')}\``,
        expected: [expected],
        confidence
      }
    }
  }
})
