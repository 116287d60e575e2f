import { importApproval } from '@/emails/import-approval'
import { mailWords } from '@/emails/parts/words'
import { collectedPath } from '@/features/collected/rules'
import { type Composers, composed, siteName } from './composing'

/** Writes the mail by which the only one of a team approves the signatures they brought. */
export const importMails: Composers<'import_approval'> = {
  import_approval: (composing, { email, token, opensAt }) => {
    const { mail, siteUrl } = composing
    const url = siteUrl + collectedPath.approve(mail.locale, mail.aboutId ?? '', token)
    const message = importApproval(mailWords(mail.locale), {
      url,
      opensAt: new Date(opensAt),
      site: siteName(composing),
    })
    return composed(email, message)
  },
}
