import { exportApproval } from '@/emails/export-approval'
import { mailWords } from '@/emails/parts/words'
import { exportPath } from '@/features/exports/rules'
import { type Composers, composed, siteName } from './composing'

/** Writes the mail by which the only one of a team approves what they asked for. */
export const exportMails: Composers<'export_approval'> = {
  export_approval: (composing, { email, token, opensAt }) => {
    const { mail, siteUrl } = composing
    const url = siteUrl + exportPath.approve(mail.locale, mail.aboutId ?? '', token)
    const message = exportApproval(mailWords(mail.locale), {
      url,
      opensAt: new Date(opensAt),
      site: siteName(composing),
    })
    return composed(email, message)
  },
}
