import { paperCheck } from '@/emails/paper-check'
import { mailWords } from '@/emails/parts/words'
import { paperPath } from '@/features/paper/rules'
import { type Composers, composed, siteName } from './composing'

/** Writes the mail by which the only one of a team counts what they entered. */
export const paperMails: Composers<'paper_check'> = {
  paper_check: (composing, { email, token, opensAt }) => {
    const { mail, siteUrl } = composing
    const url = siteUrl + paperPath.check(mail.locale, mail.aboutId ?? '', token)
    const message = paperCheck(mailWords(mail.locale), { url, opensAt: new Date(opensAt), site: siteName(composing) })
    return composed(email, message)
  },
}
