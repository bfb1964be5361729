/** Says what a run has left out; where every program is asked for, a run that leaves anything out fails. */
import type {Reporter, TestModule} from 'vitest/node'

export default class SkippedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap(({children}) => [...children.allTests('skipped')])
    if (skipped.length === 0) return
    if (process.env.IBID_REQUIRE_PROGRAMS === '1') {
      process.exitCode = 1
      console.error(`${skipped.length} tests were skipped although every program was asked for:`)
      for (const test of skipped) console.error(`  ${test.module.moduleId}: ${test.fullName}`)
      return
    }
    console.log(
      `${skipped.length} tests need browsers, editors or bundlers and were skipped: set IBID_REQUIRE_PROGRAMS=1 to run them`
    )
  }
}
