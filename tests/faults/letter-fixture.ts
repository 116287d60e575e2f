import { randomUUID } from 'node:crypto'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { sendLetter } from '@/features/letters/send-letter'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createTeam } from '@/tests/factories/teams'
import { uniqueWord } from '@/tests/factories/words'
import type { TestDatabase } from '@/tests/integration/harness'
import { openMail } from '@/tests/integration/outbox-fixture'

/** Our mail at any hour of any day. */
export const always = { windowFrom: 0, windowTo: 24, weekdaysOnly: false }

/** A letter that its sender has confirmed: its mail and the receipt wait in the outbox. */
export async function createLetterFixture(database: TestDatabase, { demo = false, replyTo = false } = {}) {
  const { owner, web, keys } = database
  const context = { db: web, keys: keys.web, now: new Date() }
  const email = `${uniqueWord('embassy')}@example.org`
  const senderEmail = `${uniqueWord('sender')}@example.org`
  const team = await createTeam(owner)
  const campaign = await createCampaign(owner, { teamId: team.id, demo })
  const modelLetter = await createModelLetter(owner, { campaignId: campaign.id, ...always })
  const addressee = await createAddressee(owner, { email })
  await sendLetter(context, {
    modelLetterId: modelLetter.id,
    addresseeId: addressee.id,
    draftId: randomUUID(),
    locale: 'en',
    mailLocale: 'en',
    country: 'GB',
    demo,
    letter: {
      email: senderEmail,
      fromName: 'Ada Signer',
      replyTo,
      subject: 'Nine miners in prison',
      text: 'Your Excellency,\n.\nFrom: nobody\n..\nI write about nine miners. Нам не всё равно.',
    },
  })
  const { token, row } = await openMail(database, 'confirm_letter', senderEmail)
  const outcome = await confirmLetter(context, { token })
  if (!outcome.ok) throw new Error(`Not confirmed: ${outcome.reason}`)
  await owner.outboxMail.delete({ where: { id: row.id } })
  const letterId = row.aboutId ?? ''
  const mail = await owner.outboxMail.findFirstOrThrow({
    where: { aboutId: letterId, kind: 'letter' },
    select: { id: true },
  })
  return { letterId, mailId: mail.id, email, senderEmail, addresseeId: addressee.id }
}
