import { readVariables, variables } from '@/server/env'
import { withOwner } from './database/embedded'
import { missingSql, rewriteFirstMigration, writeMigration } from './database/migrations'
import { prepareDatabase } from './database/prepare'

const usage = `Usage: npm run db -- <command>

  new <name>   write the next migration: what the models have and the migrations have not
  apply        bring the database to the present state: migrations, job queue, roles, rights
  check        fail when models and migrations differ
  init         write the first migration anew, while it is the only one`

async function run([command, name]: string[]): Promise<number> {
  if (command === 'new' && name && /^[a-z][a-z0-9_]*$/.test(name)) {
    const file = await writeMigration(name, new Date())
    console.log(
      file ? `Written: ${file}. Read it before you keep it.` : 'Models and migrations agree; nothing to write.',
    )
    return 0
  }
  if (command === 'apply') {
    const settings = readVariables(
      {
        DATABASE_URL: variables.DATABASE_URL.optional(),
        POSTBAG_HOME: variables.POSTBAG_HOME,
        POSTGRES_PORT: variables.POSTGRES_PORT,
      },
      process.env,
    )
    const applied = await withOwner(settings, prepareDatabase)
    console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'All migrations are applied.')
    return 0
  }
  if (command === 'check') {
    const sql = await missingSql()
    if (sql)
      console.error(
        `Models and migrations differ: write a migration with "npm run db -- new <name>". It would say:\n\n${sql}`,
      )
    else console.log('Models and migrations agree.')
    return sql ? 1 : 0
  }
  if (command === 'init') {
    console.log(`Written: ${await rewriteFirstMigration()}`)
    return 0
  }
  console.error(usage)
  return 2
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  },
)
