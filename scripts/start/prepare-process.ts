import { createMissingKeys } from '@/features/receipts/create-missing-keys'
import { seed } from '@/prisma/seed/index'
import { createKeyring, keyFiles } from '@/scripts/create-keyring'
import { prepareLogins } from '@/scripts/database/logins'
import { holdsSealed, prepareDatabase } from '@/scripts/database/prepare'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createSignInLink } from './sign-in-link'

/** What the start command learns from this process. */
export interface Prepared {
  logins: { web: string; worker: string }
  migrations: string[]
  seeded: boolean
  /** A one-time link to the desk; null when the demo organiser is not there (any more). */
  signInLink: string | null
}

export type PrepareMessage = { note: string } | { prepared: Prepared } | { refused: string }

/**
 * Brings database and keys to the present state and ends: migrations, key rings, users of the two processes, the demo
 * on the first run. The owner's connection string is known to this process and the start command alone.
 */
async function prepare(home: string, siteUrl: string, ownerUrl: string): Promise<Prepared> {
  const files = keyFiles(home)
  const migrations = await prepareDatabase(ownerUrl)
  await createKeyring(files, () => holdsSealed(ownerUrl))
  const logins = await prepareLogins(ownerUrl, files.database)
  const log = (note: string) => void send({ note })
  const db = openDatabase(ownerUrl, 1)
  const seeded = (await db.team.count()) === 0
  if (seeded) await seed({ databaseUrl: ownerUrl, webKeyring: files.web, log })
  await createMissingKeys({ db, keys: readKeyring('web', files.web) })
  const signInLink = await createSignInLink({ db, now: new Date() }, siteUrl)
  await db.$disconnect()
  return { logins, migrations, seeded, signInLink }
}

function send(message: PrepareMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()))
}

const [home = '', siteUrl = ''] = process.argv.slice(2)
try {
  await send({ prepared: await prepare(home, siteUrl, process.env.OWNER_URL ?? '') })
} catch (error) {
  const expected = error instanceof Error && ['DatabaseError', 'KeyringError'].includes(error.name)
  await send({ refused: expected ? error.message : String(error instanceof Error ? error.stack : error) })
}
process.exit()
