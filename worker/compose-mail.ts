import { caseChanged } from '@/emails/case-changed'
import { invitation } from '@/emails/invitation'
import { mailWords } from '@/emails/parts/words'
import { signIn } from '@/emails/sign-in'
import { signInLife } from '@/features/organisers/rules'
import { hashToken } from '@/features/safety/create-token'
import { composeLetterMail } from './compose-letter-mail'
import { composeSetMail } from './compose-set-mail'
import { composeSignatureMail } from './compose-signature-mail'
import { type Composing, type Composition, composed, openPayload, siteName } from './composing'

/** Opens a leased mail and writes it. Throws when a box does not open or a template fails: then only this mail fails. */
export async function composeMail(composing: Composing): Promise<Composition> {
  const { mail } = composing
  switch (mail.kind) {
    case 'confirm_signature':
    case 'signature_on_record':
    case 'signature_data':
      return composeSignatureMail(composing)
    case 'confirm_letter':
    case 'letter':
    case 'letter_digest':
    case 'letter_receipt':
    case 'test_letter':
      return composeLetterMail(composing)
    case 'cosign_invitation':
    case 'letter_copy':
      return composeSetMail(composing)
    case 'case_changed': {
      const { email, caseId } = openPayload(composing, 'case_changed')
      const url = `${composing.siteUrl}/${mail.locale}/desk/cases/${caseId}`
      return composed(email, caseChanged(mailWords(mail.locale), { url, site: siteName(composing) }))
    }
    case 'sign_in': {
      const { email, token, code } = openPayload(composing, 'sign_in')
      const desk = `${composing.siteUrl}/${mail.locale}/desk/sign-in`
      const where = { tokenHash: hashToken(token) }
      const waiting = await composing.db.signInToken.findUnique({ where, select: { expiresAt: true } })
      const life = waiting ? waiting.expiresAt.getTime() - mail.createdAt.getTime() : 0
      const message = signIn(mailWords(mail.locale), {
        url: `${desk}/${token}`,
        code,
        codeUrl: `${desk}/check`,
        long: life > signInLife,
        site: siteName(composing),
      })
      return composed(email, message)
    }
    case 'invitation': {
      const { email, token, team } = openPayload(composing, 'invitation')
      const url = `${composing.siteUrl}/${mail.locale}/desk/invitations/${token}`
      return composed(email, invitation(mailWords(mail.locale), { url, team, site: siteName(composing) }))
    }
  }
}
