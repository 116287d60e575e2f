import { mailWords } from '@/emails/parts/words'
import { textChanged } from '@/emails/text-changed'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { counted } from '@/features/signatures/rules'
import { signerSchema } from '@/features/signatures/schema'
import { compareSteps } from '@/features/versions/compare-steps'
import { findOwnTexts } from '@/features/versions/find-own-texts'
import { ownTextPath, takesAnswers } from '@/features/versions/rules'
import { type Composer, type Composers, gone, siteName } from './composing'
import { renderForReaders, stopPlace } from './render-for-readers'

/**
 * To whoever signed an older text and still counts, while the newer one is there to be signed. They may have withdrawn or
 * signed it since the mail was made: all is asked now.
 */
const composeTextChanged: Composer<'text_changed'> = async (composing, { signatureId, token }) => {
  const { db, keys, mail, now, siteUrl } = composing
  const ask = await db.versionAsk.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: { stoppedAt: true, versionId: true, petition: { select: { state: true, closesAt: true } } },
  })
  const signature = await db.signature.findUnique({
    where: { id: signatureId },
    select: {
      state: true,
      locale: true,
      petition: { select: { id: true } },
      version: { select: { id: true, number: true } },
      contact: { select: { sealed: true, keyId: true } },
    },
  })
  if (!ask || ask.stoppedAt || !takesAnswers(ask.petition, now)) return gone
  if (!signature?.contact || !counted.includes(signature.state) || signature.version.id === ask.versionId) return gone
  const texts = await findOwnTexts(composing, { ...signature, version: signature.version.number })
  if (!texts) return gone
  const words = mailWords(mail.locale)
  const { from, to } = texts
  const rendered = await renderForReaders(
    `${siteUrl}|${words.locale}|${from.hash}|${to.hash}`,
    siteUrl + ownTextPath(words.locale, token),
    async () => {
      const [step] = await compareSteps({ db }, signature.petition.id, [texts])
      const pieces = step?.pieces.map(({ piece }) => piece) ?? []
      return textChanged(words, { url: stopPlace, pieces, site: siteName(composing) })
    },
  )
  const { email } = signerSchema.parse(openAsWorker(keys, signature.contact))
  return rendered ? { ok: true, mail: { ...rendered, email, about: signature.petition.id } } : gone
}

/** Writes the mails that ask signers of older texts. */
export const versionComposers: Composers<'text_changed'> = { text_changed: composeTextChanged }
