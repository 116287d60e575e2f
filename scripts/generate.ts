import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readSchema } from '@/scripts/database/schema-files'
import { generateScripts } from './generate-scripts'
import { generateWords } from './generate-words'

const folder = 'generated/prisma'
const stampFile = path.join(folder, '.made-from')

/**
 * Writes what our code imports or pages ask for and nobody wrote: the list of words, scripts that are put together, and the
 * database client. True when the client was written anew.
 */
export function generate(): boolean {
  generateWords()
  generateScripts()
  return generateClient()
}

/** Writes the database client into `generated/` when the models have changed since; true when it did. */
export function generateClient(): boolean {
  const stamp = stampOfSchema()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false
  const result = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    // The generator asks for an engine it never runs, and would download one: any program will do instead.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
    encoding: 'utf8',
  })
  if (result.status !== 0)
    throw new Error(`The database client could not be generated:\n${result.stdout}${result.stderr}`)
  writeFileSync(stampFile, stamp)
  return true
}

function stampOfSchema(): string {
  const { version } = JSON.parse(readFileSync('node_modules/prisma/package.json', 'utf8')) as { version: string }
  return createHash('sha256')
    .update(JSON.stringify([version, readSchema()]))
    .digest('hex')
}
