import { endorsementLink } from '@/emails/endorsement-link'
import { endorsementRefused } from '@/emails/endorsement-refused'
import { mailWords } from '@/emails/parts/words'
import { endorsedOf } from '@/features/endorsements/name-endorsed'
import { endorsePath } from '@/features/endorsements/rules'
import { officerSchema } from '@/features/endorsements/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { type Composer, type Composers, type Composing, composed, gone, siteName } from './composing'

const composeLink: Composer<'endorsement_link'> = async (composing, { token }) => {
  const { mail, siteUrl } = composing
  const found = await readOfficer(composing)
  if (!found || found.state === 'withdrawn') return gone
  const url = siteUrl + endorsePath.own(mail.locale, token)
  const message = endorsementLink(mailWords(mail.locale), { url, site: siteName(composing) })
  return composed(found.email, message, found.endorsedId)
}

/** Whoever has corrected it meanwhile, or was shown after all, is not told any more why not. */
const composeRefusal: Composer<'endorsement_refused'> = async (composing, { token, reason }) => {
  const { mail, siteUrl } = composing
  const found = await readOfficer(composing)
  if (found?.state !== 'refused') return gone
  const url = siteUrl + endorsePath.own(mail.locale, token)
  const message = endorsementRefused(mailWords(mail.locale), { url, reason, site: siteName(composing) })
  return composed(found.email, message, found.endorsedId)
}

/** The officer a mail goes to, from what is sealed in the row; undefined once that is forgotten. */
async function readOfficer({ db, keys, mail }: Composing) {
  const row = await db.endorsement.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: { state: true, sealed: true, keyId: true, petitionId: true, campaignId: true },
  })
  if (!row?.sealed || !row.keyId) return undefined
  const { email } = officerSchema.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.keyId }))
  return { email, state: row.state, endorsedId: endorsedOf(row).id }
}

/** Writes the mails to the officers of organisations that sign. */
export const endorsementMails: Composers<'endorsement_link' | 'endorsement_refused'> = {
  endorsement_link: composeLink,
  endorsement_refused: composeRefusal,
}
