import { confirmSignature } from '@/emails/confirm-signature'
import { mailWords } from '@/emails/parts/words'
import { signatureData } from '@/emails/signature-data'
import { signatureOnRecord } from '@/emails/signature-on-record'
import { countryName } from '@/features/places/name-country'
import { pickTranslation } from '@/features/places/pick-translation'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { signaturePath } from '@/features/signatures/rules'
import { type Signer, signerSchema } from '@/features/signatures/schema'
import { type Composing, type Composition, composed, gone, openPayload, siteName } from './composing'

/** Writes the mails that belong to a signature. */
export async function composeSignatureMail(composing: Composing): Promise<Composition> {
  const { db, keys, mail, siteUrl } = composing
  const signature = await db.signature.findUnique({
    where: { id: mail.signatureId ?? '' },
    select: {
      state: true,
      country: true,
      display: true,
      confirmedOn: true,
      contact: { select: { sealed: true, keyId: true } },
      consents: {
        select: { purpose: true, wording: true, givenOn: true, withdrawnOn: true },
        orderBy: { purpose: 'asc' },
      },
      version: { select: { number: true, translations: { select: { locale: true, title: true } } } },
      petition: { select: { id: true, slug: true, originalLocale: true } },
    },
  })
  if (!signature) return gone
  const words = mailWords(mail.locale)
  const site = siteName(composing)
  const signer = (): Signer | undefined =>
    signature.contact ? signerSchema.parse(openAsWorker(keys, signature.contact)) : undefined

  if (mail.kind === 'confirm_signature') {
    if (signature.state !== 'pending') return gone
    const { email, token, code } = openPayload(composing, 'confirm_signature')
    const url = siteUrl + signaturePath.confirm(mail.locale, token)
    const codeUrl = siteUrl + signaturePath.code(mail.locale, signature.petition.id)
    return composed(email, confirmSignature(words, { url, code, codeUrl, site }), signature.petition.id)
  }
  if (mail.kind === 'signature_on_record') {
    const { token } = openPayload(composing, 'signature_on_record')
    // To whoever confirmed, wherever a stranger would have it go.
    const owner = signer()
    if (!owner) return gone
    const url = siteUrl + signaturePath.own(mail.locale, token)
    return composed(owner.email, signatureOnRecord(words, { url, site }), signature.petition.id)
  }
  const contact = signer()
  if (!contact) return gone
  const { country, display, confirmedOn, consents, petition, version } = signature
  const title = pickTranslation(version.translations, mail.locale, petition.originalLocale)?.title ?? petition.slug
  const url = `${siteUrl}/${mail.locale}/petitions/${petition.slug}`
  return composed(
    contact.email,
    signatureData(words, {
      signer: contact,
      petition: { title, url, version: version.number },
      country,
      countryName: countryName(country, words.locale),
      display,
      confirmedOn,
      consents,
      site,
    }),
    `data/${petition.id}`,
  )
}
