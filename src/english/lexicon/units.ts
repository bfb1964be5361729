/** Units of measure and money, with what they come to in the base unit of their dimension. */

export interface Unit {
  readonly dimension: string
  /** The unit's name, one for all its forms. */
  readonly name: string
  /** How many base units it holds. */
  readonly factor: number
}

/** dimension name factor forms… */
const table = `
length metre 1 metre metres meter meters
length kilometre 1000 km kms kilometre kilometres kilometer kilometers
length centimetre 0.01 cm centimetre centimetres centimeter centimeters
length millimetre 0.001 mm millimetre millimetres millimeter millimeters
length mile 1609.34 mile miles
length yard 0.9144 yard yards
length foot 0.3048 foot feet ft
length inch 0.0254 inch inches
area hectare 10000 hectare hectares ha
area acre 4046.86 acre acres
area square-metre 1 sq-m square-metre square-metres square-meter square-meters
area square-foot 0.0929 sq-ft square-foot square-feet
area square-kilometre 1000000 sq-km square-kilometre square-kilometres square-kilometer square-kilometers
area square-mile 2589988 square-mile square-miles
mass kilogram 1 kg kilo kilos kilogram kilograms
mass gram 0.001 gram grams
mass tonne 1000 tonne tonnes
mass ton 907.2 ton tons
mass ounce 0.02835 ounce ounces oz
mass pound 0.4536 lb lbs
volume litre 1 litre litres liter liters
volume gallon 3.785 gallon gallons
volume pint 0.5 pint pints
volume barrel 159 barrel barrels
speed km/h 1 km/h kph kmh kilometres-per-hour kilometers-per-hour kilometres-an-hour kilometers-an-hour
speed mph 1.60934 mph miles-per-hour miles-an-hour
speed knot 1.852 knot knots
power megawatt 1 mw megawatt megawatts
power gigawatt 1000 gw gigawatt gigawatts
power kilowatt 0.001 kw kilowatt kilowatts
temperature celsius 1 °c degrees-celsius celsius
temperature fahrenheit 1 °f degrees-fahrenheit fahrenheit
duration second 0.0000115741 second seconds
duration minute 0.000694444 minute minutes min mins
duration hour 0.0416667 hour hours hr hrs
duration day 1 day days
duration week 7 week weeks
duration fortnight 14 fortnight fortnights
duration month 30.4 month months
duration year 365 year years
duration decade 3650 decade decades
duration century 36500 century centuries
share percent 1 % percent per-cent pc
points point 1 percentage-point percentage-points
`

export const units: ReadonlyMap<string, Unit> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [dimension = '', name = '', factor = '', ...forms] = line.split(' ')
      return forms.map((form): [string, Unit] => [
        form.replace(/-/g, ' '),
        {dimension, name, factor: Number(factor)}
      ])
    })
)

/** As many words as the longest form of a unit has. Matches at a place. */
export const longestUnit = /(?:[a-z]+(?:\/h\b)?|%|°[cf])(?:[ -][a-z]+){0,2}/iy

/** Signs and codes before an amount. */
export const currencySigns = String.raw`(?:US|AU?|CA?|NZ|HK|S)?\$(?:AU?|CA?|US|NZ|HK)?|€|£|¥|₹|CHF|USD|EUR|GBP|JPY|SEK|NOK|DKK`

/** Words and codes after an amount, with the currency and how much of it they are. */
const currencyWords: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:us |canadian |australian )?dollars?$/, '$', 1],
  [/^(?:euros?|eur)$/, '€', 1],
  [/^(?:pounds?(?: sterling)?|quid|gbp)$/, '£', 1],
  [/^(?:swiss )?francs?$|^chf$/, 'CHF', 1],
  [/^yen$/, '¥', 1],
  [/^(?:yuan|renminbi)$/, 'CNY', 1],
  [/^rupees?$/, '₹', 1],
  [/^kron(?:a|or|e|er)$/, 'kr', 1],
  [/^cents?$/, 'cent', 0.01],
  [/^(?:pence|p)$/, '£', 0.01]
]

export const currencyWordPattern =
  'US dollars?|(?:Canadian |Australian )?dollars?|euros?|pounds?(?: sterling)?|quid|(?:Swiss )?francs?|yen|yuan|renminbi|rupees?|kron(?:a|or|e|er)|cents?|pence'

/** The currency that a sign, code or word names, and how much of it. */
export function readCurrency(form: string): {name: string; factor: number} {
  const lower = form.toLowerCase()
  for (const [pattern, name, factor] of currencyWords) {
    if (pattern.test(lower)) return {name, factor}
  }
  // “AU$5bn”, “$A5bn”
  const country = /^(?:us|au?|ca?|nz|hk|s)?(?=\$)|(?<=\$)\w+$/.exec(lower)?.[0]
  if (lower === 'usd' || country === 'us') return {name: '$', factor: 1}
  return {name: form, factor: 1}
}
