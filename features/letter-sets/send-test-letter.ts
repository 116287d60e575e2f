import type { WebContext } from '@/features/context'
import { assembleLetter, readLetterContent } from '@/features/letters/assemble-letter'
import { letterText } from '@/features/letters/compose-letter'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { queueTest } from '@/features/letters/send-test'
import { pickTranslation } from '@/features/places/pick-translation'
import { listConfirmed } from '@/features/signatories/list-confirmed'

/** Mails a letter of a set to the organiser as its addressee would get it now, marked as a test. Always possible. */
export async function sendTestLetter(
  context: WebContext,
  { letter, organiser }: { letter: VisibleSetLetter; organiser: { email: string; locale: string } },
): Promise<void> {
  const { db } = context
  const { content, reference, locale, modelLetter } = await db.letter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      content: true,
      reference: true,
      locale: true,
      modelLetter: {
        select: {
          addresseeRedaction: true,
          campaign: {
            select: { originalLocale: true, translations: { select: { locale: true, title: true } } },
          },
        },
      },
    },
  })
  const { addresseeRedaction, campaign } = modelLetter
  const signatories = await listConfirmed({ db }, letter.id)
  const written = assembleLetter(readLetterContent(content), signatories, addresseeRedaction)
  await queueTest(context, {
    organiser,
    letter: {
      subject: reference ? `${written.subject} [${reference}]` : written.subject,
      text: letterText(written),
      fromName: pickTranslation(campaign.translations, locale, campaign.originalLocale)?.title ?? '',
    },
  })
}
