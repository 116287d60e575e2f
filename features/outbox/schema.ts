import { z } from 'zod'
import type { MailKind } from '@/generated/prisma/enums'

const email = z.string().min(3)
const token = z.string().length(43)

/**
 * What is sealed of a mail, by its kind: the recipient and the secrets of its links. Everything the web process must
 * not be able to read again stands here and nowhere else in the row.
 */
export const payloads = {
  /** The link's token and the code that may be typed instead. */
  confirm_signature: z.object({ email, token, code: z.string() }),
  /** The token opens the signer's own page. Goes to the address in the sealed contact, whatever was typed. */
  signature_on_record: z.object({ token }),
  /** Goes to the address in the sealed contact. */
  signature_data: z.object({}),
  confirm_letter: z.object({ email, token, code: z.string() }),
  /**
   * Who gets the letter, decided when it was confirmed and held against the campaign once more by the worker
   * (`finalRecipient`). The letter itself and its sender are sealed in the letter's own row (`sealedLetterSchema`); a
   * letter of the campaign has for its sender the organiser who pressed.
   */
  letter: z.discriminatedUnion('to', [
    z.object({ to: z.literal('sender'), sender: email.optional() }),
    z.object({ to: z.literal('addressee'), email, sender: email.optional() }),
  ]),
  /** Goes to the sender in the sealed letter; the code opens the form where they tell what happened (`/o/{code}`). */
  letter_receipt: z.object({ code: z.string() }),
  /** Like a letter; the letters in it are the mails that name this one as their digest. */
  letter_digest: z.discriminatedUnion('to', [
    z.object({ to: z.literal('sender') }),
    z.object({ to: z.literal('addressee'), email }),
  ]),
  /** Goes to the reader in the copy's row; in a demonstration to the organiser who sent it. */
  letter_copy: z.object({ organiser: email }),
  /** What an organiser sends to themselves: the letter as it would be mailed, and who it would be from. */
  test_letter: z.object({ email, subject: z.string(), text: z.string(), fromName: z.string() }),
  /** Goes to the address in the signatory's row; the token opens the page where they confirm. `by` is who invites. */
  cosign_invitation: z.object({ token, by: z.string() }),
  /** Tells an organiser that letters about a person have been stopped. */
  case_changed: z.object({ email, caseId: z.string() }),
  sign_in: z.object({ email, token, code: z.string() }),
  invitation: z.object({ email, token, team: z.string() }),
} satisfies Record<MailKind, z.ZodType>

export type Payload<Kind extends MailKind> = z.input<(typeof payloads)[Kind]>
export type OpenedPayload<Kind extends MailKind> = z.output<(typeof payloads)[Kind]>
