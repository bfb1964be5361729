/** Programs that not every machine has. */
import {describe, it} from 'vitest'

/**
 * Like `describe`, with a program. Without it the tests are skipped, or fail where `IBID_REQUIRE_PROGRAMS=1` says that every
 * program is to be there.
 *
 * @param missing What is missing and how to mend it; undefined when the program is there.
 */
export function describeWithProgram(
  name: string,
  missing: string | undefined,
  body: () => void
): void {
  if (missing !== undefined && process.env.IBID_REQUIRE_PROGRAMS === '1') {
    it(`${name}: has its program`, () => {
      throw new Error(missing)
    })
    return
  }
  const title = missing === undefined ? name : `${name} (skipped: ${missing})`
  describe.skipIf(missing !== undefined)(title, body)
}
