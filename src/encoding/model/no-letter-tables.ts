/** In a browser the tables of letters are fetched when `loadLetters` asks for them, not with the library. */
export const openLetterTables: () => Readonly<Record<string, string>> | undefined = () => undefined
