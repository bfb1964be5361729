/** What an archive asks of a database, whichever engine runs it. */
export interface Database {
  /**
   * @param values What stands for `$1`, `$2` …
   * @returns The rows of one statement.
   */
  query<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  /** Runs some statements, parted by semicolons. */
  execute(sql: string): Promise<void>
  /** Copies rows into a table, each a line in the text format of COPY. */
  copy(table: string, columns: readonly string[], lines: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Runs statements that count together or not at all. */
export async function inTransaction<Result>(
  database: Database,
  run: () => Promise<Result>
): Promise<Result> {
  await database.query('begin')
  try {
    const result = await run()
    await database.query('commit')
    return result
  } catch (error) {
    // Of a connection that is lost the server has rolled back already.
    await database.query('rollback').catch(() => undefined)
    throw error
  }
}

/** A value as COPY takes it in its text format. */
export function escapeForCopy(value: string | undefined): string {
  if (value === undefined) return '\\N'
  return value.replace(/[\\\n\r\t]/g, (character) => escapes[character]!)
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t'
}
