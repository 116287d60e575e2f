import { makeDay } from '@/features/receipts/make-day'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'

/*
 * Makes today's list of one petition and ends, as the worker would: its memory is that of the list alone. Told on the command
 * line: the database, the worker's key ring, the petition.
 */
const [url = '', keyring = '', petitionId = ''] = process.argv.slice(2)
const db = openDatabase(url, 1)
await db.$queryRaw`SELECT 1`
const atRest = process.memoryUsage.rss() / 1024 ** 2
const begun = performance.now()
const codes = await makeDay({ db, keys: readKeyring('worker', keyring), now: new Date() }, petitionId)
const seconds = (performance.now() - begun) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
await db.$disconnect()
process.send?.({ codes, seconds, megabytes, atRest })
