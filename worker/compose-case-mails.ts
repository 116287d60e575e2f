import { caseChanged } from '@/emails/case-changed'
import { mailWords } from '@/emails/parts/words'
import { type Composers, composed, siteName } from './composing'

/** Writes the mails that tell of a case. */
export const caseMails: Composers<'case_changed'> = {
  case_changed: (composing, { email, caseId }) => {
    const { mail, siteUrl } = composing
    const url = `${siteUrl}/${mail.locale}/desk/cases/${caseId}`
    return composed(email, caseChanged(mailWords(mail.locale), { url, site: siteName(composing) }))
  },
}
