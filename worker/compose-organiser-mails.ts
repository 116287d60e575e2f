import { invitation } from '@/emails/invitation'
import { mailWords } from '@/emails/parts/words'
import { signIn } from '@/emails/sign-in'
import { signInLife } from '@/features/organisers/rules'
import { hashToken } from '@/features/safety/create-token'
import { type Composers, composed, siteName } from './composing'

/** Writes the mails by which an organiser comes in. */
export const organiserMails: Composers<'sign_in' | 'invitation'> = {
  sign_in: async (composing, { email, token, code }) => {
    const { db, mail, siteUrl } = composing
    const desk = `${siteUrl}/${mail.locale}/desk/sign-in`
    const where = { tokenHash: hashToken(token) }
    const waiting = await db.signInToken.findUnique({ where, select: { expiresAt: true } })
    const life = waiting ? waiting.expiresAt.getTime() - mail.createdAt.getTime() : 0
    const message = signIn(mailWords(mail.locale), {
      url: `${desk}/${token}`,
      code,
      codeUrl: `${desk}/check`,
      long: life > signInLife,
      site: siteName(composing),
    })
    return composed(email, message)
  },
  invitation: (composing, { email, token, team }) => {
    const { mail, siteUrl } = composing
    const url = `${siteUrl}/${mail.locale}/desk/invitations/${token}`
    return composed(email, invitation(mailWords(mail.locale), { url, team, site: siteName(composing) }))
  },
}
