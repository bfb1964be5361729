/** The marks that are lost from sentences, and what each of them can be there. */

/** What a place in a sentence can be. */
export type Role =
  | 'openDouble'
  | 'closeDouble'
  | 'openSingle'
  | 'closeSingle'
  | 'apostrophe'
  | 'dash'
  | 'currency'
  | 'degree'
  | 'question'
  | 'letter'

export const roles: readonly Role[] = [
  'openDouble',
  'closeDouble',
  'openSingle',
  'closeSingle',
  'apostrophe',
  'dash',
  'currency',
  'degree',
  'question',
  'letter'
]

/** The option of a slot that a letter was lost there, which nothing can bring back. */
export const lostLetter = '\0'

/** Every mark that a slot can be filled with. */
export const marksOfSlots: readonly string[] = ['“', '”', '‘', '’', '–', '—', '„']

/** Signs beside figures, of which a slot that is no `?` may be one. */
export const signsOfSlots: readonly string[] = ['£', '€', '°']

/** A place where a mark may have stood. */
export interface Slot {
  readonly start: number
  readonly end: number
  /** The characters that it may have been; `?` among them when it may stand as it is. */
  readonly options: readonly string[]
}

/** Whether a character is a mark that a slot can be filled with. */
export function isMark(character: string): boolean {
  return /^[‘’“”„‚–—]$/.test(character)
}

export const marksOfRoles: Readonly<Record<Role, readonly string[]>> = {
  openDouble: ['“'],
  closeDouble: ['”'],
  openSingle: ['‘'],
  closeSingle: ['’'],
  apostrophe: ['’'],
  dash: ['–', '—'],
  currency: ['£', '€'],
  degree: ['°'],
  question: ['?'],
  letter: [lostLetter]
}

/** What a role costs, in bits, that neither place nor neighbours allow. */
export const impossible = 40
