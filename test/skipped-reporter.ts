/** Says what a run has left out; where every program is asked for, a run that leaves anything out fails. */
import type {Reporter, TestModule} from 'vitest/node'

const isAll = process.env.IBID_REQUIRE_PROGRAMS === '1'

export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules
      .flatMap(({children}) => [...children.allTests('skipped')])
      // With `-t` all others are skipped, and nobody needs to be told.
      .filter(({fullName}) => isAll || fullName.includes('(skipped: '))
    if (skipped.length === 0) return
    if (isAll) {
      process.exitCode = 1
      console.error(`${skipped.length} tests were skipped although every program was asked for:`)
      for (const test of skipped) console.error(`  ${test.module.moduleId}: ${test.fullName}`)
      return
    }
    console.log(
      `${skipped.length} tests need browsers, editors, databases or bundlers and were skipped: set IBID_REQUIRE_PROGRAMS=1 to run them`
    )
  }
}
