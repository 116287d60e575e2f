import { setImmediate } from 'node:timers/promises'
import type { WorkerContext, Writer } from '@/features/context'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { givesTown } from '@/features/signatures/gives-town'
import { namePurposes } from '@/features/signatures/keep-consent-text'
import { counted, nameAs } from '@/features/signatures/rules'
import { signerSchema } from '@/features/signatures/schema'
import { type ReaderShares, showSigner } from '@/features/signatures/show-signer'
import { NameDisplay } from '@/generated/prisma/enums'
import type { DossierReader } from './rules'
import { type NamedSigner, nameSigner } from './sort-signers'

/** Sealed rows that are opened at once. */
const batchSize = 1_000

/** Opens sealed boxes, in their order. */
export type OpenBoxes = (boxes: readonly { sealed: Uint8Array; keyId: string }[]) => Promise<unknown[]>

/** Whose names are asked for, and by whom. */
export interface AskSigners {
  petitionId: string
  reader: DossierReader
  /** In this thread where nobody else opens. */
  open?: OpenBoxes | undefined
}

interface SealedSigner {
  emailIndex: Uint8Array
  formIndex: Uint8Array
  country: string
  display: NameDisplay
  /** The words by which the name was agreed to be seen. */
  wordings: string[]
  sealed: Uint8Array
  keyId: string
}

/** Opens those, batch by batch, of whom this reader gets a name or initials. A name that a moderator took off stays away. */
export async function openSigners(tx: Writer, context: WorkerContext, ask: AskSigners, gets: ReaderShares) {
  const { open = openHere(context) } = ask
  const shareOf = (display: NameDisplay) => showSigner(ask.reader, display, gets)
  const named = Object.values(NameDisplay).filter((display) => nameAs('A', shareOf(display)) !== '')
  const signers: (NamedSigner & { country: string })[] = []
  let [email, form]: Uint8Array[] = [new Uint8Array(), new Uint8Array()]
  while (named.length > 0) {
    const rows: SealedSigner[] = await tx.$queryRaw<SealedSigner[]>`
      SELECT s.email_index AS "emailIndex", s.form_index AS "formIndex", s.country, s.display::text AS display,
        c.sealed, c.key_id AS "keyId", ARRAY(
          SELECT wording FROM consents WHERE signature_id = s.id AND withdrawn_on IS NULL
            AND purpose::text = ANY(${[...namePurposes]}::text[])) AS wordings
      FROM signatures s JOIN signer_contacts c ON c.signature_id = s.id
      WHERE s.petition_id = ${ask.petitionId}::uuid AND (s.email_index, s.form_index) > (${email}::bytea, ${form}::bytea)
        AND s.state = ANY(${[...counted]}::signature_state[]) AND s.display = ANY(${named}::name_display[])
        AND NOT EXISTS (SELECT FROM public_signatures p WHERE p.signature_id = s.id AND p.hidden)
        AND NOT EXISTS (SELECT FROM erasures e WHERE e.signature_id = s.id AND e.act = 'hidden' AND e.display = 'none')
      ORDER BY s.email_index, s.form_index LIMIT ${batchSize}`
    const opened = await open(rows)
    for (const [at, { display, country, wordings }] of rows.entries()) {
      const signer = signerSchema.parse(opened[at])
      const share = shareOf(display)
      const shown =
        share === 'full'
          ? nameSigner(signer, givesTown(ask.reader, wordings))
          : { name: nameAs(signer.name, share), line: '' }
      if (shown.name !== '') signers.push({ ...shown, country })
    }
    const last = rows.at(-1)
    if (!last || rows.length < batchSize) break
    ;[email, form] = [last.emailIndex, last.formIndex]
  }
  return signers
}

/** Boxes opened in this thread, which sees to other things between two batches. */
export function openHere({ keys }: WorkerContext): OpenBoxes {
  return async (boxes) => {
    await setImmediate()
    return boxes.map((box) => openAsWorker(keys, box))
  }
}
