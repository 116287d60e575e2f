import { existsSync } from 'node:fs'

interface SeedOptions {
  databaseUrl: string
  webKeyring: string
  workerKeyring: string
  log: (line: string) => void
}

/** Writes the demo into an empty database. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const file = '../../prisma/seed/index.ts'
  if (!existsSync(new URL(file, import.meta.url))) return
  const { seed } = (await import(file)) as { seed: (options: SeedOptions) => Promise<void> }
  await seed(options)
}
