import type { WebContext } from '../context'
import { pickTranslation } from '../languages/rules'
import { assembleLetter, readLetterContent } from '../letters/assemble-letter'
import { letterText } from '../letters/compose-letter'
import type { VisibleSetLetter } from '../letters/load-set-letter'
import { queueTest } from '../letters/send-test'
import { gatherSignatories } from '../signatories/gather-signatories'

/** Mails a letter of a set to the organiser as its addressee would get it now, marked as a test. Always possible. */
export async function sendTestLetter(
  context: WebContext,
  { letter, organiser }: { letter: VisibleSetLetter; organiser: { email: string; locale: string } },
): Promise<void> {
  const { db } = context
  const { content, reference, locale, modelLetter } = await db.letter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      ...{ content: true, reference: true, locale: true },
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
  const signatories = await gatherSignatories({ db }, letter.id)
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
