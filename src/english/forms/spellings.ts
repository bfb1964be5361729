/**
 * Folding of spellings: two ways of writing one word become one form, so that a rewrite for another
 * country's readers still meets its source. Folded forms are for comparing only, never shown.
 */

/** One word, several spellings: the second column becomes the first. */
const pairs = `
aluminum aluminium
analyze analyse
analyzed analysed
analyzing analysing
ax axe
catalog catalogue
check cheque
checks cheques
cozy cosy
curb kerb
defense defence
dialog dialogue
draft draught
fetus foetus
gray grey
jail gaol
jewelry jewellery
judgment judgement
kilometer kilometre
kilometers kilometres
license licence
licenses licences
liter litre
liters litres
maneuver manoeuvre
maneuvers manoeuvres
maneuvering manoeuvring
meter metre
meters metres
mold mould
mom mum
mustache moustache
offense offence
offenses offences
pajamas pyjamas
paralyze paralyse
paralyzed paralysed
plow plough
practice practise
practiced practised
practicing practising
pretense pretence
program programme
programs programmes
skeptic sceptic
skeptical sceptical
skeptics sceptics
story storey
sulfur sulphur
tire tyre
tires tyres
vise vice
whiskey whisky
theater theatre
theaters theatres
center centre
centers centres
centered centred
fiber fibre
caliber calibre
somber sombre
specter spectre
advisor adviser
advisors advisers
ok okay
percent %
january jan
february feb
march mar
april apr
august aug
september sep
september sept
october oct
november nov
december dec
monday mon
tuesday tue
tuesday tues
wednesday wed
thursday thu
thursday thurs
friday fri
television tv
kilometer km
kilometers kms
kilogram kg
doctor dr
professor prof
governor gov
senator sen
representative rep
general gen
lieutenant lt
sergeant sgt
captain capt
colonel col
corporation corp
company co
limited ltd
department dept
street st
avenue ave
versus vs
detente détente
`

/** Countries with their people and adjectives, which rewriting exchanges freely. “U.S.” is spared the pronoun “us”. */
const names = `
u.s. us usa u.s.a america american americans
u.k. uk britain british briton britons
e.u. eu
u.n. un
china chinese beijing
russia russian russians moscow
france french
germany german germans
spain spanish
italy italian italians
ireland irish
scotland scottish scots
wales welsh
england english
poland polish poles
ukraine ukrainian ukrainians
greece greek greeks
turkey turkish turks
sweden swedish swedes
norway norwegian norwegians
denmark danish danes
finland finnish
switzerland swiss
netherlands dutch
belgium belgian
japan japanese
korea korean koreans
india indian indians
israel israeli israelis
palestine palestinian palestinians
iran iranian iranians
iraq iraqi iraqis
syria syrian syrians
egypt egyptian egyptians
mexico mexican mexicans
canada canadian canadians
brazil brazilian brazilians
australia australian australians
africa african africans
asia asian asians
europe european europeans
`

/** Numbers that news spells out. “One” is a pronoun more often than a number and stays as it is. */
const numbers: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  dozen: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90'
}

/** Two words that make one name with an abbreviation of its own. */
export const foldedPairs: ReadonlyMap<string, string> = new Map([
  ['united states', 'u.s.'],
  ['united kingdom', 'u.k.'],
  ['european union', 'e.u.'],
  ['united nations', 'u.n.'],
  ['per cent', 'percent'],
  ['prime minister', 'premier'],
  ['chief executive', 'ceo']
])

const spellings = new Map<string, string>(Object.entries(numbers))
for (const line of pairs.trim().split('\n')) {
  const [folded = '', spelling = ''] = line.split(' ')
  spellings.set(spelling, folded)
}
const nameSpellings = new Map<string, string>()
for (const line of names.trim().split('\n')) {
  const [folded = '', ...forms] = line.split(' ')
  for (const form of [folded.replaceAll('.', ''), ...forms]) nameSpellings.set(form, folded)
}

/** Months, but for those that are words of another kind as well, and days of the week. */
export const calendarWords: ReadonlySet<string> = new Set(
  (
    'january february april june july august september october november december ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' ')
)

/** Prefixes that one outlet joins with a hyphen and another does not. */
const prefixes = new Set('anti co counter mid multi non post pre pro re semi sub un e'.split(' '))

/**
 * The parts of a hyphenated word that stand as words of their own: “US-China” is two words,
 * “co-ordination” and “e-mail” are one.
 */
export function splitAtHyphens(word: string): string[] {
  const parts: string[] = []
  let joined = ''
  for (const piece of word.split(/[-‐‑–/]/)) {
    if (piece === '') continue
    joined += piece
    if (prefixes.has(piece.toLowerCase())) continue
    parts.push(joined)
    joined = ''
  }
  if (joined !== '') parts.push(joined)
  return parts
}

/** A word in lower case with straight apostrophes. */
export function foldCase(word: string): string {
  return word.replace(/[’ʼ‘]/g, "'").toLowerCase()
}

/** British to American endings. Words this short end in them for other reasons: “four”, “noise”, “wise”. */
const SHORTEST_FOLDED_WORD = 6

/**
 * One form for a word's regional spellings, abbreviations and numbers, in lower case.
 *
 * @param word A word in lower case with straight apostrophes.
 */
export function foldRegion(word: string): string {
  if (/\d/.test(word)) return word.replaceAll(',', '')
  const known = spellings.get(word)
  if (known !== undefined) return known
  if (word.length < SHORTEST_FOLDED_WORD) return word
  return word
    .replace(/is(e|ed|es|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ful|ite|ites|hood|hoods)?$/, 'or$1')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1')
    .replace(/aem/, 'em')
    .replace(/paed/, 'ped')
}

/**
 * One form for a word's spellings, without its possessive, and for a country, its people and its adjective.
 *
 * @param word A word as it stands in a text, without hyphens.
 */
export function foldSpelling(word: string): string {
  let folded = foldCase(word)
  if (folded.endsWith("'s")) folded = folded.slice(0, -2)
  else if (folded.endsWith("s'")) folded = folded.slice(0, -1)
  const bare = folded.endsWith('.') && !/^(?:[a-z]\.)+$/.test(folded) ? folded.slice(0, -1) : folded
  const capitalised = !folded.startsWith(word.charAt(0))
  // “Us” begins a sentence as a pronoun, “US” is a country.
  if (capitalised && (bare !== 'us' || word === word.toUpperCase())) {
    const name = nameSpellings.get(bare.replaceAll('.', ''))
    if (name !== undefined) return name
  }
  return foldRegion(bare)
}
