/** Words whose full stop does not end a sentence, lower-case, without the stop. */
export const abbreviations: ReadonlySet<string> = new Set(
  // Titles of persons, always before a name.
  (
    'mr mrs ms mx dr prof rev hon st sr jr gen col lt maj sgt capt cmdr adm brig cpl pvt gov sen rep pres supt det insp messrs mmes fr ' +
    // Months and days as agencies abbreviate them.
    'jan feb mar apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    // Places, companies and references.
    'mt ft ave blvd rd inc ltd co corp bros dept univ assn vs v etc al cf no nos vol vols fig figs p pp ed eds approx est ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' ')
)

/** Abbreviations that a name, number or unit always follows: no sentence ends with them. */
export const prefixes: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof rev hon gen col lt maj sgt capt cmdr adm brig cpl gov sen rep supt det insp messrs mmes mt st vs v no nos fig cf'.split(
    ' '
  )
)
