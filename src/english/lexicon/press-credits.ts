/** How papers credit each other: “according to the Echo”, “the Coast Herald first reported”. */
export const pressCredit =
  /\b[Aa]ccording to (?:[Tt]he )?\p{Lu}|(?<=\p{Lu}\p{L}{1,30} (?:first )?)report(?:ed|s)\b/u
