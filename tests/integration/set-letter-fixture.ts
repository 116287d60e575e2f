import { randomUUID } from 'node:crypto'
import { mailLetter } from '@/features/letter-sets/mail-letter'
import { readMailChannel } from '@/features/letter-sets/read-mail-channel'
import { hashContent } from '@/features/letters/assemble-letter'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import type { LetterState } from '@/generated/prisma/enums'
import { createOrganiser } from '@/tests/factories/teams'
import { always } from '@/tests/faults/letter-fixture'
import { createQueue } from '@/tests/faults/queue-fixture'
import type { TestDatabase } from './harness'
import { letterToLondon } from './letters-fixture'

export interface LondonParts {
  state?: LetterState
  demo?: boolean
  sourceOn?: Date | null
}

/** A letter of a set to an embassy, signed by two, of whom one has confirmed; and what is done with it on the desk. */
export async function createLetterToLondon(database: TestDatabase, parts: LondonParts = {}) {
  const now = new Date()
  const { state = 'frozen', demo = false, sourceOn = now } = parts
  const { owner } = database
  const context = { db: database.web, keys: database.keys.web, now }
  const queue = await createQueue(database, always, { sourceOn })
  const { teamId } = await owner.campaign.update({ where: { id: queue.campaignId }, data: { demo } })
  const organiser = await createOrganiser(owner, { teamId, role: 'organiser' })
  const confirmed = { state: 'confirmed' as const, confirmedHash: hashContent(letterToLondon) }
  const { id } = await owner.letter.create({
    data: {
      origin: 'campaign',
      state,
      locale: 'en',
      country: 'GB',
      draftId: randomUUID(),
      content: letterToLondon,
      modelLetterId: queue.modelLetterId,
      addresseeId: queue.addresseeId,
      datedOn: now,
      createdOn: now,
      reference: `${queue.modelLetterId.slice(-4)}-4TXP`.toUpperCase(),
      signatories: {
        create: [
          { position: 0, name: 'Ada Signer', role: 'Chair', organisation: 'Branch 12', ...confirmed },
          { position: 1, name: 'Ben Silent', state: 'invited' },
        ],
      },
    },
    select: { id: true },
  })
  const letter = await loadSetLetter(context, organiser, 'sendLetters', id)
  const visible = await loadSetLetter(context, organiser, 'seeLetters', id)
  if (!letter || !visible) throw new Error('not permitted')
  const who = { email: organiser.email, locale: 'ru' }
  const send = (parts: { confirmedStale?: boolean } = {}) => mailLetter(context, { letter, organiser: who, ...parts })
  const channel = () => readMailChannel({ ...context, now: new Date() }, visible)
  const deliveries = () =>
    owner.delivery.findMany({
      where: { letterId: id },
      orderBy: { attempt: 'asc' },
      select: { state: true, attempt: true },
    })
  return { ...queue, id, letter, visible, organiser: who, send, channel, deliveries }
}
