/** Options of rules: each knows its default, what it takes, and how to say so. */

export interface Option<T> {
  readonly default: T
  /** What it takes, as it reads after “takes”: `a whole number from 1`. */
  readonly takes: string
  accepts(value: unknown): value is T
}

/** The options of one rule by name. */
export type OptionSet<Options extends object> = {
  readonly [Name in keyof Options]: Option<Options[Name]>
}

/** A whole number from 1. */
export function positiveInteger(fallback: number): Option<number> {
  return {
    default: fallback,
    takes: 'a whole number from 1',
    accepts: (value): value is number => Number.isSafeInteger(value) && (value as number) >= 1
  }
}

/** A number from 0 to 1. */
export function share(fallback: number): Option<number> {
  return {
    default: fallback,
    takes: 'a number from 0 to 1',
    accepts: (value): value is number => typeof value === 'number' && value >= 0 && value <= 1
  }
}

export function flag(fallback: boolean): Option<boolean> {
  return {
    default: fallback,
    takes: '`true` or `false`',
    accepts: (value): value is boolean => typeof value === 'boolean'
  }
}

/** One of some words; the first is the default. */
export function oneOf<const Word extends string>(
  ...words: readonly [Word, ...Word[]]
): Option<Word> {
  return {
    default: words[0],
    takes: words.map((word) => `\`${word}\``).join(' or '),
    accepts: (value): value is Word => words.includes(value as Word)
  }
}

export function listOfStrings(fallback: readonly string[] = []): Option<readonly string[]> {
  return {
    default: fallback,
    takes: 'a list of strings',
    accepts: (value): value is readonly string[] =>
      Array.isArray(value) && value.every((item) => typeof item === 'string')
  }
}

/** A value as a reader of an error message would write it, cut at 60 characters. */
export function display(value: unknown): string {
  const text =
    typeof value === 'function'
      ? 'a function'
      : ((JSON.stringify(value) as string | undefined) ?? String(value))
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``
}

/**
 * The options given, completed by the defaults.
 *
 * @param owner Whose options they are, as an error names it: ``rule `altered-quotation` ``.
 * @throws {Error} One error that names every unknown option and every value not taken.
 */
export function readOptions<Options extends object>(
  owner: string,
  known: OptionSet<Options>,
  given: unknown
): Options {
  if (
    given !== undefined &&
    (given === null || typeof given !== 'object' || Array.isArray(given))
  ) {
    throw new Error(`Unexpected options ${display(given)} for ${owner}, expected an object`)
  }
  const names = Object.keys(known) as (keyof Options & string)[]
  const faults: string[] = []
  const options = Object.fromEntries(names.map((name) => [name, known[name].default])) as Options
  for (const [name, value] of Object.entries(given ?? {})) {
    const key = names.find((candidate) => candidate === name)
    if (key === undefined) {
      const choice =
        names.length > 0 ? `takes ${names.map((n) => `\`${n}\``).join(', ')}` : 'takes no options'
      faults.push(`Unexpected option \`${name}\` for ${owner}, which ${choice}`)
    } else if (value !== undefined) {
      if (known[key].accepts(value)) options[key] = value
      else
        faults.push(
          `Unexpected value ${display(value)} for option \`${name}\` of ${owner}, which takes ${known[key].takes}`
        )
    }
  }
  if (faults.length > 0) throw new Error(faults.join('; '))
  return options
}
