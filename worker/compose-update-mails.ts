import { announcement } from '@/emails/announcement'
import { approveUpdate } from '@/emails/approve-update'
import type { Message } from '@/emails/parts/message'
import { mailWords } from '@/emails/parts/words'
import { testUpdate } from '@/emails/test-update'
import { update } from '@/emails/update'
import { createUnsubscribeToken } from '@/features/news/create-unsubscribe-token'
import { isNewsPurpose, unsubscribePath } from '@/features/news/rules'
import { pickTranslation } from '@/features/places/pick-translation'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { signerSchema } from '@/features/signatures/schema'
import { deskUpdatePath, languageFor, updatePath } from '@/features/updates/rules'
import type { ConsentPurpose, UpdateState } from '@/generated/prisma/enums'
import { type Composer, type Composers, type Composing, type Composition, composed, gone, siteName } from './composing'
import { renderForReaders, stopPlace } from './render-for-readers'

/** In the language its reader signed in, else in the original. */
const composeUpdate: Composer<'update'> = async (composing, { signatureId }) => {
  const { db, mail, siteUrl } = composing
  return toReader(composing, signatureId, async ({ id, originalLocale }) => {
    const texts = await db.updateTranslation.findMany({
      where: { updateId: id },
      select: { locale: true, title: true, summary: true },
    })
    const locales = texts.filter(({ title }) => title !== '').map(({ locale }) => locale)
    const language = languageFor(mail.locale, { originalLocale, locales })
    const text = texts.find(({ locale }) => locale === language)
    if (!text) return undefined
    const words = mailWords(text.locale)
    const url = siteUrl + updatePath.fromMail(words.locale, id)
    const { title, summary } = text
    return update(words, { title, summary, url, stopUrl: stopPlace, site: siteName(composing) })
  })
}

const composeAnnouncement: Composer<'announcement'> = async (composing, { signatureId }) =>
  toReader(composing, signatureId, async ({ id, purpose }) => {
    if (!isNewsPurpose(purpose) || purpose === 'updates') return undefined
    const words = mailWords(composing.mail.locale)
    const url = composing.siteUrl + updatePath.fromMail(words.locale, id)
    return announcement(words, { event: purpose, url, stopUrl: stopPlace, site: siteName(composing) })
  })

/** To an organiser, in the language they asked for, with nobody's link to unsubscribe. */
const composeTest: Composer<'test_update'> = async (composing, { email, language }) => {
  const { db, mail, siteUrl } = composing
  const found = await db.update.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true, summary: true } } },
  })
  const text = found && pickTranslation(found.translations, language, found.originalLocale)
  if (!text) return gone
  const words = mailWords(text.locale)
  const url = `${siteUrl}${deskUpdatePath.preview(mail.locale, found.id)}?language=${text.locale}`
  return composed(
    email,
    testUpdate(words, { title: text.title, summary: text.summary, url, site: siteName(composing) }),
  )
}

const composeApproval: Composer<'approve_update'> = (composing, { email, token }) => {
  const { mail, siteUrl } = composing
  const url = siteUrl + deskUpdatePath.approve(mail.locale, mail.aboutId ?? '', token)
  return composed(email, approveUpdate(mailWords(mail.locale), { url, site: siteName(composing) }))
}

interface News {
  id: string
  state: UpdateState
  purpose: ConsentPurpose
  originalLocale: string
  /** What opens the address of the reader; empty when they do not want it any more, or are not known any more. */
  sealed: Uint8Array | null
  keyId: string
}

/**
 * A mail of an update to one reader. Whoever gets it may have taken the consent back since it was made, and the update may
 * rest or be over: both are asked now. What it says was approved and does not change while it is sent.
 */
async function toReader(
  composing: Composing,
  signatureId: string,
  write: (news: News) => Promise<Message | undefined>,
): Promise<Composition> {
  const { keys, mail, siteUrl } = composing
  const news = await readNews(composing, signatureId)
  if (news?.state === 'paused') return { ok: false, reason: 'stopped' }
  if (news?.state !== 'sending' || !news.sealed) return gone
  const { email } = signerSchema.parse(openAsWorker(keys, { sealed: news.sealed, keyId: news.keyId }))
  const unsubscribeUrl =
    siteUrl + unsubscribePath(mailWords(mail.locale).locale, createUnsubscribeToken(keys, signatureId))
  const key = `${siteUrl}|${news.id}|${mail.locale}`
  const rendered = await renderForReaders(key, unsubscribeUrl, () => write(news))
  return rendered ? { ok: true, mail: { ...rendered, email, about: news.id, unsubscribeUrl } } : gone
}

async function readNews({ db, mail }: Composing, signatureId: string): Promise<News | undefined> {
  const [row] = await db.$queryRaw<News[]>`
    SELECT updates.id::text AS id, updates.state::text AS state, updates.purpose::text AS purpose,
      original_locale AS "originalLocale", contact.sealed, contact.key_id AS "keyId"
    FROM updates LEFT JOIN (
      signatures AS signature JOIN consents ON consents.signature_id = signature.id AND withdrawn_on IS NULL
      JOIN signer_contacts AS contact ON contact.signature_id = signature.id
    ) ON signature.id = ${signatureId}::uuid AND signature.state = 'confirmed' AND consents.purpose = updates.purpose
    WHERE updates.id = ${mail.aboutId}::uuid`
  return row
}

/** Writes the mails that belong to an update. */
export const updateMails: Composers<'update' | 'announcement' | 'test_update' | 'approve_update'> = {
  update: composeUpdate,
  announcement: composeAnnouncement,
  test_update: composeTest,
  approve_update: composeApproval,
}
