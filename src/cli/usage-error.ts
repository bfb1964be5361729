/** Something that the person at the command can mend: it is told in one line, with no stack. */
export class UsageError extends Error {}
