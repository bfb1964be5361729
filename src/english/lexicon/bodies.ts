/** Bodies and places: what a name or noun of several persons, or of none, ends with or is. */

/** Capitalised words by which a name is a body's or a place's. */
const bodyWords = [
  ...[
    'Council',
    'Committee',
    'Commission',
    'Ministry',
    'Department',
    'Office',
    'Agency',
    'Authority'
  ],
  ...['University', 'College', 'School', 'Institute', 'Hospital', 'Trust', 'Party', 'Union'],
  ...[
    'Association',
    'Society',
    'Foundation',
    'Company',
    'Corp',
    'Inc',
    'Ltd',
    'Group',
    'Bank',
    'Fund'
  ],
  ...['Court', 'Police', 'Army', 'Navy', 'Force', 'Service', 'Club', 'House', 'Senate', 'Congress'],
  ...[
    'Parliament',
    'Bureau',
    'Board',
    'Federation',
    'Alliance',
    'Coalition',
    'Campaign',
    'Movement'
  ],
  ...[
    'Church',
    'Cathedral',
    'Museum',
    'Gallery',
    'Theatre',
    'Orchestra',
    'Centre',
    'Center',
    'League'
  ],
  ...['Insurance', 'Energy', 'Motors', 'Industries', 'Holdings', 'Partners', 'Airlines', 'Labs'],
  ...['Systems', 'Technologies']
] as const

/** The same of newspapers and broadcasters. */
const outletWords = [
  ...[
    'News',
    'Times',
    'Post',
    'Herald',
    'Courier',
    'Journal',
    'Gazette',
    'Chronicle',
    'Echo',
    'Press'
  ],
  ...['Radio', 'Television', 'TV', 'Network', 'Media', 'Sport', 'Sports', 'Magazine', 'Review']
] as const

/** The same of places, and of events and works that bear such names. */
const placeWords = [
  ...['Town', 'City', 'County', 'United', 'States', 'State', 'Street', 'Road', 'Avenue', 'Park'],
  ...['Bridge', 'River', 'Lake', 'Island', 'Islands', 'Airport', 'Station', 'Kingdom', 'Republic'],
  ...['North', 'South', 'East', 'West', 'New']
] as const
const otherWords = ['Games', 'Cup', 'Day', 'War', 'Act', 'Bill', 'Line', 'Festival'] as const

/** What only qualifies a name that is no person's: “Baptist Church” and “Methodist Church” are two. */
const qualifiedOnly = [
  ...['Square', 'Mountain', 'Mountains', 'Valley', 'Bay', 'Sea', 'Carolina', 'Dakota', 'Korea'],
  ...[
    'Virginia',
    'Ireland',
    'Sudan',
    'Zealand',
    'Guinea',
    'Africa',
    'America',
    'Coast',
    'District'
  ],
  ...['Region', 'Province', 'Prize', 'Award']
] as const
/** Words that make a body's name, but follow first names and titles too: “Ann Post”, “Sir John House”. */
const notQualified = new Set<string>([
  ...['Trust', 'Society', 'Foundation', 'Corp', 'Inc', 'Ltd', 'Fund', 'Force', 'House', 'Senate'],
  ...['Congress', 'Parliament', 'Bureau', 'Federation', 'Alliance', 'Coalition', 'Campaign'],
  ...['Movement', 'Cathedral', 'Gallery', 'Theatre', 'Orchestra', 'Insurance', 'Energy', 'Motors'],
  ...['Industries', 'Holdings', 'Partners', 'Airlines', 'Labs', 'Systems', 'Technologies', 'Town'],
  ...['United', 'States', 'State', 'Kingdom', 'Republic', 'North', 'South', 'East', 'West', 'New']
])

const bodyWord = new RegExp(
  `\\b(?:${[...bodyWords, ...outletWords, ...placeWords, ...otherWords].join('|')})\\b`
)
const qualified = new Set<string>([
  ...[...bodyWords, ...placeWords].filter((word) => !notQualified.has(word)),
  ...qualifiedOnly,
  'Cup',
  'Festival'
])

/** Whether a capitalised run names a body or a place rather than a person. */
export function isOrganisation(run: string): boolean {
  return bodyWord.test(run)
}

/** Whether the name before a capitalised word says which one of several it is, and is no first name or title. */
export function isQualified(word: string): boolean {
  return qualified.has(word)
}

const outletNoun =
  /\b(?:newspaper|paper|outlet|magazine|report|broadcaster|station|site|website|agency|article)\b/

/** Whether a description, in small letters, is of a newspaper, broadcaster or the like. */
export function isOutlet(description: string): boolean {
  return outletNoun.test(description)
}
