import { type PeopleSettings, parsePeople } from './parse-people'
import { type PeopleSealing, sealPeople } from './seal-people'

/*
 * Reads one file of people that somebody brought, and ends. It has the file and keys that open nothing, and may be killed.
 * What it says of the people leaves it sealed, in parts; the next part waits until the one before is written.
 */
const atOnce = 500

interface Order {
  text: string
  settings: PeopleSettings
  now: Date
  sealing?: PeopleSealing
}

process.once('message', async ({ text, settings, now, sealing }: Order) => {
  const { head, people } = parsePeople(text, settings, now)
  const next = () => new Promise((resolve) => process.once('message', resolve))
  for (let at = 0; sealing && at < people.length; at += atOnce) {
    const written = next()
    process.send?.({ rows: sealPeople(people.slice(at, at + atOnce), sealing), total: people.length })
    await written
  }
  process.send?.({ head }, undefined, undefined, () => process.exit(0))
})
process.once('disconnect', () => process.exit(1))
