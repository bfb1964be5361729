/** Programs that not every machine has, and tests that take them. */
import {describe, it} from 'vitest'

const isRequired = process.env.IBID_REQUIRE_PROGRAMS === '1'

/** Why tests that need programs don't run; undefined when `IBID_REQUIRE_PROGRAMS=1` asks for them. */
export function requiresPrograms(what: string): string | undefined {
  return isRequired ? undefined : `${what}: set IBID_REQUIRE_PROGRAMS=1 to run them`
}

/**
 * Like `describe`, with a program. The tests run only with `IBID_REQUIRE_PROGRAMS=1`, and then fail without it: so that
 * a plain run stays short, and that one which is to try everything leaves nothing out.
 *
 * @param missing What is missing and how to mend it; undefined when the program is there.
 */
export function describeWithProgram(
  name: string,
  missing: string | undefined,
  body: () => void
): void {
  if (missing !== undefined && isRequired) {
    it(`${name}: has its program`, () => {
      throw new Error(missing)
    })
    return
  }
  const title = isRequired ? name : `${name} (skipped: ${missing ?? requiresPrograms('programs')!})`
  describe.skipIf(!isRequired)(title, body)
}
