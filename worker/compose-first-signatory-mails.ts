import { firstSignatory } from '@/emails/first-signatory'
import { mailWords } from '@/emails/parts/words'
import { agreed, firstSignatoryPath } from '@/features/first-signatories/rules'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { sealedSignatorySchema } from '@/features/signatories/schema'
import { type Composer, type Composers, composed, gone, siteName } from './composing'

/** Whoever has answered meanwhile, or was taken off, is not asked; the link alone goes to who confirmed. */
const composeInvitation: Composer<'first_signatory'> = async (composing, { token, what }) => {
  const { db, keys, mail, siteUrl } = composing
  const row = await db.firstSignatory.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: {
      state: true,
      sealed: true,
      keyId: true,
      invitedBy: true,
      petition: { select: { id: true, campaign: { select: { team: { select: { name: true } } } } } },
    },
  })
  if (!row || !(what === 'link' ? agreed : ['invited']).includes(row.state) || !row.sealed || !row.keyId) return gone
  const { email } = sealedSignatorySchema.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.keyId }))
  const message = firstSignatory(mailWords(mail.locale), {
    url: siteUrl + firstSignatoryPath.own(mail.locale, token),
    by: row.invitedBy,
    team: row.petition.campaign.team.name,
    what,
    site: siteName(composing),
  })
  return composed(email, message, row.petition.id)
}

/** Writes the mails to those who are asked to stand at the head of a petition. */
export const firstSignatoryMails: Composers<'first_signatory'> = { first_signatory: composeInvitation }
