import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous, so that nothing fails for want of time on a machine that has other work.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/skipped-reporter.ts']
  }
})
