/** What `import … from 'ibid'` gives. */
export {default, type IbidOptions} from './preset.js'
export {default as rules} from '../rules/index.js'
export {readArticle, type ReadArticleOptions} from './article/read-article.js'
export {
  type CompareOptions,
  compareArticles,
  compareArticlesLater
} from './comparison/compare-articles.js'
export type {Rerank, RerankLater} from './comparison/alignment/rerank.js'
export {loadLetters} from './encoding/load-letters.js'
export type {Language} from './english/forms/dictionary.js'
export type {DictionaryFiles} from './english/forms/dictionary-files.js'
export {loadSynonyms} from './english/forms/word-tables.js'
export {type Capital, capitalOf} from './english/grammar/capitals.js'
export {type Argument, type Clause, clausesOf} from './english/grammar/clauses.js'
export {type NounPhrase, headsNounPhrase, nounPhraseOf} from './english/grammar/noun-phrases.js'
export type {Tree} from './english/grammar/tree.js'
export {loadSyntax} from './english/load-syntax.js'
export type {SyntaxToken} from './english/syntax/syntax.js'
export {treeOf} from './article/syntax/tree-of.js'
export {
  type Damage,
  type Disguise,
  findDamage,
  findDisguises,
  repairText
} from './encoding/index.js'
export {applyFixes, type Clash, type Fix, type FixedText, findFixes} from './fix.js'
export type {
  Article,
  Attribution,
  Credit,
  DamagedPart,
  Directive,
  Format,
  Paragraph,
  ParagraphKind,
  Part,
  Quotation,
  Region,
  Sentence,
  Span,
  Speaker,
  UnpairedMark,
  Word
} from './article/model/article.js'
export type {
  AlignedSentence,
  Closeness,
  Comparison,
  Coverage,
  Passage,
  QuotationPair,
  WordChange
} from './comparison/model/comparison.js'
export type {RelatedPlace, SuppressedMessage} from './messages.js'
export type {Finding, Related, Severity} from './finding.js'
export {defineRule, type Rule, type RuleDefinition, type RuleSettings} from './rule.js'
export type {ConfiguredRule, RuleContext} from './run-rules.js'
export {Session} from './session.js'
export {readSources} from './sources/read-sources.js'
export {SourceSet} from './comparison/alignment/source-set.js'
export {
  type Option,
  type OptionSet,
  flag,
  listOfStrings,
  oneOf,
  positiveInteger,
  share
} from './options.js'
export {decodeText} from './sources/decode-text.js'
export type {SourceDescription, SourceInput} from './sources/read-sources.js'
