import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Nothing here mocks a module or keeps global state, so files may share loaded modules: half the time.
    isolate: false,
    // Only a test that hangs is stopped: a busy machine is no failure.
    testTimeout: 60_000,
    // The second report is for .ci/run, which prints one line of totals from it.
    reporters: ['default', ['json', { outputFile: 'node_modules/.cache/vitest/report.json' }]],
  },
})
