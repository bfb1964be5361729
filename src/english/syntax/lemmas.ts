/** Base forms of words by their tags. */
import {irregularForms} from '../forms/irregular-forms.js'
import {regularLemmas} from './regular-lemmas.js'
import {openLemmas} from './models.js'

/** Forms of function words and clitics, by tag where it matters. */
const closed = new Map(
  Object.entries({
    "n't": 'not',
    nt: 'not',
    "'re": 'be',
    "'m": 'be',
    "'ve": 'have',
    "'ll": 'will',
    ca: 'can',
    wo: 'will',
    sha: 'shall',
    an: 'a',
    me: 'I',
    i: 'I',
    him: 'he',
    them: 'they',
    "'em": 'they',
    us: 'we',
    these: 'this',
    those: 'that',
    has: 'have',
    had: 'have',
    does: 'do',
    did: 'do',
    done: 'do',
    mine: 'my',
    hers: 'her',
    ours: 'our',
    yours: 'your',
    theirs: 'their',
    said: 'say',
    got: 'get',
    gotten: 'get',
    born: 'bear',
    gon: 'go',
    wan: 'want',
    na: 'to',
    ta: 'to'
  })
)
const closedTags = new Set('RB VB VBD VBG VBN VBP VBZ MD DT PDT PRP TO'.split(' '))

/** Plurals that are their own base form. */
const unchanged = new Set(
  'series species means news headquarters clothes regards thanks barracks glasses'.split(' ')
)

let exceptions: ReadonlyMap<string, string> | undefined

function readExceptions(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of openLemmas()?.exceptions.split('\n') ?? []) {
    const [lemma = '', ...forms] = line.split(' ')
    for (const form of forms) found.set(form, lemma)
  }
  return found
}

/**
 * The base form of a word: in lower case, but names as they are written.
 *
 * @param tag Of the Penn Treebank.
 */
export function lemmaOf(word: string, tag: string): string {
  if (tag === 'NNP') return word
  if (tag === 'NNPS') return singularName(word)
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (tag === 'PRP' && lower === 'her') return 'she'
  if (closedTags.has(tag)) {
    const known = closed.get(lower)
    if (known !== undefined) return known
    if (lower === "'s") return tag === 'PRP' ? 'we' : 'be'
    if (lower === "'d") return tag === 'MD' ? 'would' : 'have'
  }
  const kind = kinds.get(tag)
  if (kind === undefined || (kind === 'noun' && unchanged.has(lower))) return lower
  const irregular = irregularForms.get(lower)
  if (irregular !== undefined && (kind === 'noun') === isPlural(lower, irregular)) return irregular
  exceptions ??= readExceptions()
  return exceptions.get(lower) ?? regularLemmas[kind](lower)
}

const kinds = new Map<string, keyof typeof regularLemmas>([
  ['NNS', 'noun'],
  ['VBZ', 'third'],
  ['VBD', 'past'],
  ['VBN', 'past'],
  ['VBP', 'present'],
  ['VBG', 'gerund'],
  ['JJR', 'comparative'],
  ['RBR', 'comparative'],
  ['JJS', 'superlative'],
  ['RBS', 'superlative']
])

/** `irregular-forms.ts` has plurals and forms of verbs in one table: "lives", "leaves". */
function isPlural(form: string, base: string): boolean {
  return (
    /(?:ves|men|people|children|feet|teeth|geese|mice|ses|ria|mena|data|media)$/.test(form) &&
    base !== 'be'
  )
}

function singularName(word: string): string {
  const lower = word.toLowerCase()
  const lemma = regularLemmas.noun(lower)
  return lower.startsWith(lemma) ? word.slice(0, lemma.length) : word
}
