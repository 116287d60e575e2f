import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')

// A zone with an odd offset: what works here does not work by chance. The processes of the tests inherit it.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    pool: 'forks',
    // Many stories wait for a server more than for a core. Files share what they import, not what they do: a database each.
    maxWorkers: 4,
    isolate: false,
    // Bounds for what never ends, not for what is slow: a machine may be three times slower, and busy with something else.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/.next*/**', 'tests/**'],
          globalSetup: 'tests/setup-generated.ts',
          setupFiles: 'tests/setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{integration,faults,stories}/**/*.test.{ts,tsx}'],
          globalSetup: 'tests/setup-database.ts',
          setupFiles: ['tests/setup.ts', 'tests/setup-integration.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'load',
          include: ['tests/load/**/*.test.ts'],
          globalSetup: 'tests/setup-database.ts',
          setupFiles: ['tests/setup.ts', 'tests/setup-integration.ts'],
        },
      },
    ],
  },
})
