/** Lists that reports draw from, written as words between spaces; an underscore is a space. */
const lists = Object.fromEntries(
  Object.entries({
    first:
      'Mara Tom Ann Isla Ewan Nora Ivo Greta Sam Priya Lena Hugh Olive Rory Tess Bram Ida Cyrus Moira Felix',
    last: 'Quill Orr Lee Raeburn Frost Penhale Marsh Holm Okoye Dass Wirth Talbot Sorley Vane Macrae Ferris Loame Tarn Bissett Crewe',
    role: 'the_harbour_master a_shop_owner the_council’s_leader a_ferry_skipper a_head_teacher a_spokesman_for_the_port the_chief_engineer a_local_historian the_union’s_secretary a_marine_biologist a_retired_pilot the_surveyor',
    place:
      'Ardmore Kelsay Port_Linn Skerrow Dunbrae Mill_Lane St_Brannoc’s Carrow Inchmay Tolland Wester_Ness Gullane_Road',
    body: 'harbour_board island_council ferry_company fishery_office coastguard transport_ministry residents’_association insurers school_trust county_court heritage_fund rail_operator',
    noun: 'pier breakwater timetable channel lighthouse trawler bridge depot market wall slipway lifeboat cannery engine contract survey budget ticket lease crane beacon cargo storm tunnel petition hospital reservoir library orchard factory vaccine election strike museum harvest licence stadium clinic',
    adjective:
      'old new eastern costly rotten narrow empty disputed public private winter summer broken famous temporary wooden flooded modern unsafe busy',
    acted:
      'closed inspected rebuilt sold abandoned repaired surveyed leased defended postponed approved questioned rejected bought moved measured painted guarded promised lost',
    act: 'close inspect rebuild sell abandon repair survey lease defend postpone approve question reject buy move measure paint guard promise lose',
    people:
      'passengers divers engineers neighbours pupils crews ministers fishermen nurses drivers traders visitors judges farmers',
    when: 'last_spring in_the_autumn on_Tuesday before_dawn after_the_vote during_the_gale this_week in_the_end years_ago at_midnight',
    cue: 'said warned added explained argued insisted'
  }).map(([name, words]) => [name, words.split(' ').map((word) => word.replaceAll('_', ' '))])
)

const clauses = [
  'the {adjective} {noun} was {acted} {when}',
  '{people} had {acted} the {noun} without asking the {body}',
  'nobody in {place} wants to {act} a {adjective} {noun}',
  'the {body} will {act} the {noun} and then {act} the {noun}',
  'it takes {number} {people} to {act} one {adjective} {noun}',
  '{people} from {place} {acted} the {noun} {when}'
]
const speeches = [
  'we have {acted} this {noun} for {number} years and we would rather {act} it than {act} another {noun}',
  'you can’t {act} a {noun} with {people} who never {acted} one',
  'I don’t expect to see the {adjective} {noun} {acted} while the {body} is in charge',
  'they told us that the {noun} was {adjective}, but {people} knew it {when}',
  'there isn’t a family in {place} that hasn’t {acted} a {noun} over this',
  'somebody has to {act} the {noun} before the {people} leave {place}'
]
const sentences = [
  'The {body} {acted} the {adjective} {noun} in {place} after {clause}',
  'The {noun}, which {people} {acted} {when}, cost £{number} million, according to the {body}',
  'About {number} {people} gathered in {place} while {clause}',
  '{full}, {role}, said that {clause}',
  '“{Speech},” {cue} {full}, {role}. “{Speech}.”',
  '“{Speech},” {cue} {last}',
  '{last} called the {noun} “a {adjective} {noun}”',
  'On {day} March the {body} {acted} its {noun}, because {clause}',
  'If {clause}, the {body} of {place} may {act} its {adjective} {noun}'
]

/**
 * News with people who speak, numbers and dates.
 *
 * @param {() => number} random @param {number} wordCount about as many
 */
export function inventReport(random, wordCount) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const cast = Array.from({length: 4}, () => ({
    full: `${pick(lists.first)} ${pick(lists.last)}`,
    role: pick(lists.role)
  }))
  const fill = (template) => {
    const {full, role} = pick(cast)
    const values = {
      full: () => full,
      last: () => full.split(' ')[1],
      role: () => role,
      day: () => 1 + Math.floor(random() * 31),
      number: () => 11 + Math.floor(random() * 80),
      clause: () => fill(pick(clauses)),
      Speech: () => capitalise(fill(pick(speeches)))
    }
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]?.() ?? pick(lists[name]))
  }
  const paragraphs = []
  for (let words = 0; words < wordCount; words += countWords(paragraphs.at(-1))) {
    const length = 1 + Math.floor(random() * 3)
    paragraphs.push(
      Array.from({length}, () =>
        `${fill(pick(sentences))}.`.replace('”.', '.”').replace('.”.”', '.”')
      ).join(' ')
    )
  }
  return paragraphs.join('\n\n')
}

/**
 * A draft made of several reports: a paragraph of each in turn, words outside its quotations exchanged, now and then a mark lost.
 *
 * @param {() => number} random @param {readonly string[]} reports @param {number} wordCount about as many
 */
export function retellReports(random, reports, wordCount) {
  const rows = reports.map((report) => report.split('\n\n'))
  const paragraphs = []
  for (let words = 0, place = 0; words < wordCount; place++) {
    const told = rows[place % rows.length][Math.floor(place / rows.length)]
      .split(/(“[^”]*”)/)
      .map((piece) => (piece.startsWith('“') ? piece : reword(random, piece)))
      .join('')
      .replace(/[“”’]/g, (mark) => (random() < 0.015 ? '' : mark))
    paragraphs.push(told)
    words += countWords(told)
  }
  return paragraphs.join('\n\n')
}

/** Every fourth long word becomes another. */
function reword(random, text) {
  const words = [...lists.noun, ...lists.adjective, ...lists.acted]
  return text.replace(/ \p{Ll}{4,}(?= )/gu, (word) =>
    random() < 0.25 ? ` ${words[Math.floor(random() * words.length)]}` : word
  )
}

const countWords = (text) => text.split(/\s+/).length
const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1)
