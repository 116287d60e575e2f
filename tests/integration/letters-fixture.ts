import { randomUUID } from 'node:crypto'
import type { WebContext } from '@/features/context'
import type { LetterContent } from '@/features/letters/assemble-letter'
import { sealedLetterSchema } from '@/features/letters/schema'
import { sendLetter } from '@/features/letters/send-letter'
import { takeLetterAlong } from '@/features/letters/take-letter-along'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createTeam } from '@/tests/factories/teams'
import type { TestDatabase } from './harness'
import { openMail } from './outbox-fixture'

/** A published model letter in a campaign of its own, an embassy with an address, and what people do with them. */
export async function createLetterFixture(database: TestDatabase, parts: { demo?: boolean; email?: string } = {}) {
  const { owner, keys } = database
  const { demo = false, email = 'embassy@example.org' } = parts
  const team = await createTeam(owner)
  const campaign = await createCampaign(owner, { teamId: team.id, demo })
  const model = await createModelLetter(owner, { campaignId: campaign.id })
  const addressee = await createAddressee(owner, email ? { email } : {})
  const web = (now = new Date()): WebContext => ({ db: database.web, keys: keys.web, now })
  const letter = {
    modelLetterId: model.id,
    addresseeId: addressee.id,
    locale: 'de',
    country: 'DE',
    demo,
  }

  /** Sends one letter by our mail; returns the secrets of the mail that asks to confirm. */
  async function send(sender: string, draftId: string = randomUUID(), now = new Date()) {
    await sendLetter(web(now), {
      ...letter,
      draftId,
      mailLocale: 'ru',
      letter: { email: sender, fromName: 'Anna Lind', replyTo: false, subject: 'Nine miners', text: 'Exzellenz, …' },
    })
    return openMail(database, 'confirm_letter', sender)
  }

  /** Takes one letter by hand; returns the code of its print. */
  async function take(draftId: string = randomUUID(), now = new Date()): Promise<string> {
    return (await takeLetterAlong(web(now), { ...letter, draftId, channel: 'post' })).code
  }

  const letters = () =>
    database.worker.letter.findMany({ where: { modelLetterId: model.id }, include: { deliveries: true } })
  const opened = async () =>
    (await letters()).flatMap(({ sealed, keyId }) =>
      sealed && keyId ? [sealedLetterSchema.parse(openAsWorker(keys.worker, { sealed, keyId }))] : [],
    )
  return { campaign, model, addressee, web, send, take, letters, opened }
}

/** What a letter of a set to the ambassador in London says. */
export const letterToLondon: LetterContent = {
  locale: 'en',
  sender: ['Branch 12'],
  returnLine: '',
  address: ['The Ambassador', 'London'],
  dateline: 'Leeds, 25 May 2016',
  reference: 'Our reference: K7QM-4TXP',
  subject: 'Nine miners in prison',
  salutation: 'Your Excellency,',
  body: [{ kind: 'paragraph', text: 'I write about nine miners.' }],
  close: 'Yours faithfully,',
}
