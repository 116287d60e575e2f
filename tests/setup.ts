import { format } from 'node:util'
import fc from 'fast-check'
import { afterEach, beforeEach } from 'vitest'

// The same examples in every run: who changes nothing sees nothing change. PROPERTY_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) })

const told: string[] = []
const original = console.error

// A test that expects an error to be told puts its own function in place of this one.
beforeEach(() => {
  told.length = 0
  console.error = (...values: unknown[]) => told.push(format(...values))
})

afterEach(() => {
  console.error = original
  if (told.length) throw new Error(`console.error was called:\n${told.join('\n')}`)
})
