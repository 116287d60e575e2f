import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = 'prisma'

export interface SchemaFiles {
  files: { path: string; content: string }[]
}

/** Every file of the Prisma schema. */
export function readSchema(): SchemaFiles {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => path.join(folder, file))
  return { files: files.map((file) => ({ path: file, content: readFileSync(file, 'utf8') })) }
}
