import { day as dayLength } from '@/features/days'
import type { WebKeys } from '@/features/safety/schema'
import { namesPerBatch } from '@/features/signatures/rules'
import type { SignatureState } from '@/generated/prisma/enums'
import { spread } from '@/prisma/seed/people/curve'
import { makePerson, type Person } from '@/prisma/seed/people/person'
import type { MadePetition } from '@/tests/factories/petitions'
import { createRandom, type Random } from '@/tests/factories/random'
import { publicRow, type SignatureRows, signatureRows } from '@/tests/factories/signatures'
import { siteWords } from './words'

/** The signatures of one petition of the demo, and what the worker has made of them. */
export interface DemoSignatures {
  signatures: SignatureRows['signature'][]
  contacts: SignatureRows['contact'][]
  consents: SignatureRows['consents']
  publicSignatures: NonNullable<ReturnType<typeof publicRow>>[]
  counts: { petitionId: string; country: string; day: Date; count: number }[]
  confirmed: number
  /** Those who confirmed and wrote why they sign. */
  commented: { signature: SignatureRows['signature']; signer: Person['signer'] }[]
}

interface Plan {
  petition: MadePetition
  seed: string
  /** A question of four options that every third has answered. */
  choice?: string
  /** The first day, in UTC. */
  firstDay: Date
  days: number
  confirmed: number
  /** In the last days, not yet confirmed; and confirmed once, then taken back. */
  pending?: number
  withdrawn?: number
  /** The day on which the text was changed, counted from the first; earlier signatures keep the first version. */
  changedOn?: number
  /** Petition over: what was sealed is gone. */
  purged?: boolean
}

/** Names come out in batches of at least this many. */
const batchSize = 10

/** Makes all signatures of a petition, the same people for the same seed. */
export function makeSignatures(keys: WebKeys, plan: Plan): DemoSignatures {
  const random = createRandom(plan.seed)
  const made: DemoSignatures = {
    signatures: [],
    contacts: [],
    consents: [],
    publicSignatures: [],
    counts: [],
    confirmed: 0,
    commented: [],
  }
  const sign = ({ signer, ...person }: Person, day: number, state: SignatureState) => {
    const at = made.signatures.length
    const answers = plan.choice && at % 3 === 0 ? { answers: { [plan.choice]: String(at % 4) } } : {}
    const createdOn = new Date(plan.firstDay.getTime() + day * dayLength)
    const version = plan.changedOn !== undefined && day < plan.changedOn ? 0 : -1
    const rows = signatureRows(keys, {
      petition: plan.petition,
      ...person,
      signer: { ...signer, ...answers },
      display: state === 'withdrawn' ? 'none' : person.display,
      state,
      createdOn,
      versionId: plan.petition.versionIds.at(version) ?? '',
      demo: true,
      words: siteWords[person.locale],
    })
    made.signatures.push(rows.signature)
    if (!plan.purged && state !== 'withdrawn') made.contacts.push(rows.contact)
    made.consents.push(
      ...rows.consents.map((one) => (state === 'withdrawn' ? { ...one, withdrawnOn: createdOn } : one)),
    )
    return rows
  }

  let number = 0
  let batch = 1
  let waiting: { rows: SignatureRows; person: Person }[] = []
  spread(plan.confirmed, plan.days, plan.firstDay.getUTCDay(), random).forEach((count, day) => {
    for (let i = 0; i < count; i++) {
      const person = makePerson(random, ++number)
      const rows = sign(person, day, 'confirmed')
      if (person.signer.comment && !plan.purged)
        made.commented.push({ signature: rows.signature, signer: person.signer })
      if (person.display !== 'none') waiting.push({ rows, person })
    }
    if (waiting.length < batchSize) return
    const parts = Math.ceil(waiting.length / namesPerBatch)
    const { length } = waiting
    random.shuffle(waiting).forEach(({ rows, person }, at) => {
      const row = publicRow(rows, person.signer, batch + Math.floor((at * parts) / length))
      if (row) made.publicSignatures.push(row)
    })
    batch += parts
    waiting = []
  })
  made.counts = countByCountryAndDay(made.signatures)
  made.confirmed = made.signatures.length

  const late = (days: number) => plan.days - 1 - random.integer(0, days - 1)
  for (let i = 0; i < (plan.pending ?? 0); i++) sign(makePerson(random, ++number), late(5), 'pending')
  for (let i = 0; i < (plan.withdrawn ?? 0); i++)
    sign(makePerson(random, ++number), randomDay(random, plan), 'withdrawn')
  return made
}

function randomDay(random: Random, { days }: Plan): number {
  return random.integer(0, days - 1)
}

function countByCountryAndDay(signatures: DemoSignatures['signatures']): DemoSignatures['counts'] {
  const counts = new Map<string, DemoSignatures['counts'][number]>()
  for (const { petitionId, country, createdOn } of signatures) {
    const day = new Date(createdOn)
    const key = `${country} ${day.getTime()}`
    const row = counts.get(key) ?? { petitionId, country, day, count: 0 }
    row.count += 1
    counts.set(key, row)
  }
  return [...counts.values()]
}
