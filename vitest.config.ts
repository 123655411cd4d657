import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Loading every module anew for every file took most of the time; no test here changes a module or the process.
          isolate: false,
          maxWorkers: 2,
          include: [
            'src/**/*.test.ts',
            'adapters/**/*.test.ts',
            'workers/**/*.test.ts',
            'prisma/**/*.test.ts',
            'test/*.test.ts',
          ],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
          // Ends what hangs, and fails nothing that is only slow: on a busy machine five seconds are soon over.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', '{src,adapters,workers}/**/*.integration.test.ts'],
          // One after the other: each has servers of its own, and two cores are few.
          sequence: { groupOrder: 1 },
          globalSetup: ['test/support/engines.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.spec.ts'],
          sequence: { groupOrder: 2 },
          globalSetup: ['test/support/engines.ts'],
          // A whole flow, three times over: on a busy machine a minute is soon over.
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'afterwards',
          include: ['test/afterwards/**/*.test.ts'],
          // After all others, whose log it searches.
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
