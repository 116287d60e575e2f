import { type MailKind, mailKinds } from '@/features/outbox/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { caseMails } from './compose-case-mails'
import { copyMails } from './compose-copy-mails'
import { endorsementMails } from './compose-endorsement-mails'
import { eventComposers } from './compose-event-mails'
import { exportMails } from './compose-export-mails'
import { firstSignatoryMails } from './compose-first-signatory-mails'
import { importMails } from './compose-import-mails'
import { letterMails } from './compose-letter-mails'
import { organiserMails } from './compose-organiser-mails'
import { paperMails } from './compose-paper-mails'
import { readerComposers } from './compose-reader-mails'
import { signatoryMails } from './compose-signatory-mails'
import { signatureMails } from './compose-signature-mails'
import { updateMails } from './compose-update-mails'
import { versionComposers } from './compose-version-mails'
import type { Composer, Composers, Composing, Composition } from './composing'

/** Who writes which kind: the mails of each noun, none left out. */
const composers: Composers<MailKind> = {
  ...signatureMails,
  ...letterMails,
  ...copyMails,
  ...signatoryMails,
  ...endorsementMails,
  ...firstSignatoryMails,
  ...caseMails,
  ...organiserMails,
  ...exportMails,
  ...paperMails,
  ...importMails,
  ...updateMails,
  ...eventComposers,
  ...readerComposers,
  ...versionComposers,
}

/** Opens a leased mail and writes it. Throws when a box does not open or a template fails: then only this mail fails. */
export async function composeMail(composing: Composing): Promise<Composition> {
  const { keys, mail } = composing
  if (!mail.sealed) throw new Error(`Mail ${mail.id} has no payload any more`)
  const payload = mailKinds[mail.kind].payload.parse(openAsWorker(keys, { sealed: mail.sealed, keyId: mail.keyId }))
  // Which payload goes with which composer, the record knows and the type of a row does not.
  const compose = composers[mail.kind] as Composer<never>
  return compose(composing, payload as never)
}
