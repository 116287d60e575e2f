import { cosignInvitation } from '@/emails/cosign-invitation'
import { mailWords } from '@/emails/parts/words'
import { hashToken } from '@/features/safety/create-token'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { cosignPath, takesSignatories } from '@/features/signatories/rules'
import { sealedSignatorySchema } from '@/features/signatories/schema'
import { type Composer, type Composers, composed, gone, siteName } from './composing'

/** Somebody who was taken off, has said no, or got a newer link is not written to; nor is anybody when it is too late. */
const composeInvitation: Composer<'cosign_invitation'> = async (composing, { token, by }) => {
  const { db, keys, mail, siteUrl, now } = composing
  const signatory = await db.signatory.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: {
      state: true,
      sealed: true,
      keyId: true,
      tokenHash: true,
      letter: {
        select: {
          id: true,
          state: true,
          collectUntil: true,
          modelLetter: { select: { campaign: { select: { team: { select: { name: true } } } } } },
        },
      },
    },
  })
  if (!signatory?.sealed || !signatory.keyId || !signatory.tokenHash) return gone
  const { letter } = signatory
  const isLatest = hashToken(token).equals(signatory.tokenHash)
  if (signatory.state !== 'invited' || !isLatest || !takesSignatories(letter, now)) return gone
  const { email } = sealedSignatorySchema.parse(
    openAsWorker(keys, { sealed: signatory.sealed, keyId: signatory.keyId }),
  )
  return composed(
    email,
    cosignInvitation(mailWords(mail.locale), {
      url: siteUrl + cosignPath(mail.locale, token),
      by,
      team: letter.modelLetter.campaign.team.name,
      until: letter.collectUntil,
      site: siteName(composing),
    }),
    signatory.letter.id,
  )
}

/** Writes the mails to those who may stand under a letter. */
export const signatoryMails: Composers<'cosign_invitation'> = { cosign_invitation: composeInvitation }
