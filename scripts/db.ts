import { followLists, printDirectory } from '@/scripts/database/directory'
import { runningOwner, withOwner } from '@/scripts/database/embedded'
import { followLegalFile } from '@/scripts/database/follow-legal-file'
import { replayJournal, writeJournal } from '@/scripts/database/journal'
import { prepareLogins } from '@/scripts/database/logins'
import { missingSql, rewriteFirstMigration, writeMigration } from '@/scripts/database/migrations'
import { prepareDatabase } from '@/scripts/database/prepare'
import { printQuery, refresh } from '@/scripts/database/refresh'
import { readVariables, variables } from '@/server/env'
import { keyFiles } from './create-keyring'

/** `npm run db`: the database by hand. The start command does `apply` by itself. */

const usage = `Usage: npm run db -- <command>

  new <name>   write the next migration: what the models have and the migrations have not
  apply        bring the database to the present state: migrations, job queue, roles, rights
  check        fail when models and migrations differ
  init         write the first migration anew, while it is the only one
  journal <file>  write what people have taken back (erased, withdrawn, hidden) to a file, for the next backup to be put back
  replay <file>   take it back again, after an older backup was put back
  legal <file>    set what the law of groups of countries wants above the consent of forms (docs/operating.md)
  url [user]   the connection string of the running database for owner, web or worker

  directory                                   count what the lists we ship hold, and what they tell differently
  directory --apply                           bring them in: what is new, and entries nobody has changed or checked
  wikidata [state]                            print the query that asks Wikidata about our offices, of a state or all
  refresh <result.json>                       show what the answer would change in the directory
  refresh <result.json> --apply --by <mail>   write it in the name of an organiser; the desk can undo it`

const [name = '', argument = '', ...rest] = process.argv.slice(2)

const commands: Record<string, (argument: string) => Promise<number>> = {
  new: async (name) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) return fail('Say in a few words what changes: npm run db -- new add_events')
    const file = await writeMigration(name, new Date())
    return tell(
      file ? `Written: ${file}. Read it before you keep it.` : 'Models and migrations agree; nothing to write.',
    )
  },
  apply: async () => {
    const applied = await withOwner(settings(), prepareDatabase)
    return tell(applied.length ? `Applied: ${applied.join(', ')}` : 'All migrations are applied.')
  },
  check: async () => {
    const sql = await missingSql()
    if (!sql) return tell('Models and migrations agree.')
    return fail(`Models and migrations differ. "npm run db -- new <name>" would write:\n\n${sql}`)
  },
  journal: async (file) => {
    if (file === '') return fail(usage)
    return tell(`Written: ${await withOwner(settings(), (url) => writeJournal(url, file))} lines in ${file}`)
  },
  replay: async (file) => {
    if (file === '') return fail(usage)
    const { lines, counts } = await withOwner(settings(), (url) => replayJournal(url, file))
    return tell(`${lines} lines replayed; counts made right of ${counts} petitions.`)
  },
  legal: async (file) => {
    if (file === '') return fail(usage)
    return (await withOwner(settings(), (url) => followLegalFile(url, file, tell))) ? 0 : 1
  },
  init: async () => tell(`Written: ${await rewriteFirstMigration()}`),
  url: async (user) => {
    const owner = await runningOwner(settings())
    if (user !== 'web' && user !== 'worker') return tell(owner)
    return tell((await prepareLogins(owner, keyFiles(settings().POSTBAG_HOME).database))[user])
  },
  directory: async (flag) => {
    if (flag === '') printDirectory(tell)
    else if (flag === '--apply') await withOwner(settings(), (url) => followLists(url, tell))
    else return fail(usage)
    return 0
  },
  wikidata: async (state) => {
    await withOwner(settings(), (url) => printQuery(url, state, tell))
    return 0
  },
  refresh: async (file) => {
    if (file === '' || file.startsWith('--')) return fail(usage)
    const by = rest[rest.indexOf('--by') + 1] ?? ''
    const order = { file, apply: rest.includes('--apply'), by: rest.includes('--by') ? by : '' }
    await withOwner(settings(), (url) => refresh(url, order, tell))
    return 0
  },
}

function settings() {
  const { DATABASE_URL, POSTBAG_HOME, POSTGRES_PORT } = variables
  return readVariables({ DATABASE_URL: DATABASE_URL.optional(), POSTBAG_HOME, POSTGRES_PORT }, process.env)
}

function tell(text: string): number {
  console.log(text)
  return 0
}

function fail(text: string): number {
  console.error(text)
  return 1
}

const command = commands[name] ?? (async () => fail(usage))
process.exitCode = await command(argument).catch((error: unknown) =>
  fail(error instanceof Error ? error.message : String(error)),
)
