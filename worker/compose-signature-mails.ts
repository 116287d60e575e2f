import { confirmSignature } from '@/emails/confirm-signature'
import { mailWords } from '@/emails/parts/words'
import { remindSignature } from '@/emails/remind-signature'
import { signatureData } from '@/emails/signature-data'
import { signatureOnRecord } from '@/emails/signature-on-record'
import { thankSigner } from '@/emails/thank-signer'
import { hour } from '@/features/days'
import { countryName } from '@/features/places/name-country'
import { pickTranslation } from '@/features/places/pick-translation'
import { pledgeSchema } from '@/features/pledges/schema'
import { questionRows, sayAnswer, showQuestions } from '@/features/questions/show-questions'
import { readMailedReceipt } from '@/features/receipts/read-mailed-receipt'
import { hashToken } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { readConsentTexts } from '@/features/signatures/read-consent-texts'
import { counted, onRecord, signaturePath } from '@/features/signatures/rules'
import { type Signer, signerSchema } from '@/features/signatures/schema'
import { type Composer, type Composers, type Composing, composed, gone, siteName } from './composing'

const composeConfirmation: Composer<'confirm_signature'> = async (composing, { email, token, code }) => {
  const { mail, siteUrl } = composing
  const signature = await readSignature(composing)
  if (signature?.state !== 'pending') return gone
  const url = siteUrl + signaturePath.confirm(mail.locale, token)
  const codeUrl = siteUrl + signaturePath.code(mail.locale, signature.petition.id)
  const name = await nameOfSecond(composing, signature)
  const message = confirmSignature(mailWords(mail.locale), { url, code, codeUrl, name, site: siteName(composing) })
  return composed(email, message, signature.petition.id)
}

/** Says how long its link is good for; with next to nothing left it is not sent. */
const composeReminder: Composer<'remind_signature'> = async (composing, { email, token, code, last }) => {
  const { db, mail, now, siteUrl } = composing
  const signature = await readSignature(composing)
  if (signature?.state !== 'pending') return gone
  const link = await db.link.findUnique({ where: { tokenHash: hashToken(token) }, select: { expiresAt: true } })
  const hours = Math.floor(((link?.expiresAt?.getTime() ?? 0) - now.getTime()) / hour)
  if (hours < 1) return gone
  const url = siteUrl + signaturePath.confirm(mail.locale, token)
  const codeUrl = siteUrl + signaturePath.code(mail.locale, signature.petition.id)
  const name = await nameOfSecond(composing, signature)
  const reminder = { url, code, codeUrl, name, hours, last, site: siteName(composing) }
  return composed(email, remindSignature(mailWords(mail.locale), reminder), signature.petition.id)
}

/** To whoever confirmed, wherever a stranger would have it go. */
const composeOwnLink: Composer<'signature_on_record'> = async (composing, { token }) => {
  const { mail, siteUrl } = composing
  const signature = await readSignature(composing)
  const owner = openSigner(composing, signature)
  if (!signature || !owner) return gone
  const url = siteUrl + signaturePath.own(mail.locale, token)
  const message = signatureOnRecord(mailWords(mail.locale), { url, site: siteName(composing) })
  return composed(owner.email, message, signature.petition.id)
}

/** To whoever confirmed, unless they have withdrawn meanwhile or an organiser has switched it off. */
const composeThanks: Composer<'thank_signer'> = async (composing, { token }) => {
  const { mail, siteUrl } = composing
  const signature = await readSignature(composing)
  const owner = openSigner(composing, signature)
  const thanks = signature?.petition.thanks
  if (!signature || !owner || !onRecord.includes(signature.state) || !thanks?.sends) return gone
  const url = siteUrl + signaturePath.own(mail.locale, token)
  const sentence = thanks.texts.find(({ locale }) => locale === mail.locale)?.sentence ?? ''
  const { id, petition, version } = signature
  const receipt = await readMailedReceipt(composing, { id, petitionId: petition.id, version: version.number })
  const message = thankSigner(mailWords(mail.locale), { url, receipt, sentence, site: siteName(composing) })
  return composed(owner.email, message, signature.petition.id)
}

const composeData: Composer<'signature_data'> = async (composing) => {
  const { mail, siteUrl } = composing
  const signature = await readSignature(composing)
  const signer = openSigner(composing, signature)
  if (!signature || !signer) return gone
  const { answers, ...ofForm } = signer
  const words = mailWords(mail.locale)
  const { id, state, country, display, confirmedOn, consents, partnerConsents, petition, version } = signature
  const counts = counted.includes(state)
  const signed = { id, petitionId: petition.id, version: version.number }
  const title = pickTranslation(version.translations, mail.locale, petition.originalLocale)?.title ?? petition.slug
  const url = `${siteUrl}/${mail.locale}/petitions/${petition.slug}`
  return composed(
    signer.email,
    signatureData(words, {
      signer: ofForm,
      pledge: openPledge(composing, signature),
      answers: showQuestions(petition.questions, mail.locale, petition.originalLocale)
        .map((question) => ({ question: question.label, answer: sayAnswer(question, answers, '✓') }))
        .filter(({ answer }) => answer !== ''),
      petition: { title, url, version: version.number },
      receipt: counts ? await readMailedReceipt(composing, signed) : undefined,
      country,
      countryName: countryName(country, words.locale),
      display,
      confirmedOn,
      consents: await readConsentTexts(composing, [
        ...consents,
        ...partnerConsents.map((one) => ({ purpose: 'partner' as const, ...one })),
      ]),
      site: siteName(composing),
    }),
    `data/${petition.id}`,
  )
}

/** The signature a mail is about, with what any of its mails tells; null when it is gone. */
function readSignature({ db, mail }: Composing) {
  return db.signature.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: {
      id: true,
      state: true,
      emailIndex: true,
      country: true,
      display: true,
      confirmedOn: true,
      contact: { select: { sealed: true, keyId: true, pledge: { select: { sealed: true, keyId: true } } } },
      consents: {
        select: { purpose: true, wording: true, givenOn: true, withdrawnOn: true },
        orderBy: { purpose: 'asc' },
      },
      partnerConsents: { select: { wording: true, givenOn: true, withdrawnOn: true }, orderBy: { partnerId: 'asc' } },
      version: { select: { number: true, translations: { select: { locale: true, title: true } } } },
      petition: {
        select: {
          id: true,
          slug: true,
          originalLocale: true,
          questions: questionRows,
          thanks: { select: { sends: true, texts: { select: { locale: true, sentence: true } } } },
        },
      },
    },
  })
}

/**
 * In whose name a form that waits is, when somebody has signed with the same address; undefined when nobody has, as the
 * mail is then for whoever typed it.
 */
async function nameOfSecond(composing: Composing, signature: NonNullable<Awaited<ReturnType<typeof readSignature>>>) {
  const { emailIndex, petition } = signature
  const signed = await composing.db.signature.count({
    where: { petitionId: petition.id, emailIndex, state: { in: [...onRecord] } },
  })
  return signed > 0 ? openSigner(composing, signature)?.name : undefined
}

/** Who signed, from their sealed contact; undefined once that is forgotten. */
function openSigner({ keys }: Composing, signature: Awaited<ReturnType<typeof readSignature>>): Signer | undefined {
  return signature?.contact ? signerSchema.parse(openAsWorker(keys, signature.contact)) : undefined
}

/** What help they offer; undefined where they offer none. */
function openPledge({ keys }: Composing, { contact }: NonNullable<Awaited<ReturnType<typeof readSignature>>>) {
  return contact?.pledge ? pledgeSchema.parse(openAsWorker(keys, contact.pledge)) : undefined
}

/** Writes the mails that belong to a signature. */
export const signatureMails: Composers<
  'confirm_signature' | 'remind_signature' | 'signature_on_record' | 'thank_signer' | 'signature_data'
> = {
  confirm_signature: composeConfirmation,
  remind_signature: composeReminder,
  signature_on_record: composeOwnLink,
  thank_signer: composeThanks,
  signature_data: composeData,
}
