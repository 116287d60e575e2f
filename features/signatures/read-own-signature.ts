import type { Context } from '@/features/context'
import type { NameDisplay, SignatureState } from '@/generated/prisma/enums'
import { readOwnLink } from './read-own-link'

/** The signer's own page. It has no name and no address: this process cannot open them. */
export interface OwnSignatureView {
  state: SignatureState
  display: NameDisplay
  country: string
  locale: string
  confirmedOn: Date | null
  petition: { id: string; slug: string }
  /** The name stands in the public list now. */
  listed: boolean
  /** Asked for updates by mail. */
  updates: boolean
  /** The sealed contact is still kept; without it there is nothing to mail. */
  contactKept: boolean
}

/** Reads the signer's own page by its token; undefined when there is none. */
export async function readOwnSignature(context: Context, token: string): Promise<OwnSignatureView | undefined> {
  const id = await readOwnLink(context, token)
  if (id === undefined) return undefined
  const found = await context.db.signature.findUnique({
    where: { id },
    select: {
      state: true,
      display: true,
      country: true,
      locale: true,
      confirmedOn: true,
      petition: { select: { id: true, slug: true } },
      publicSignature: { select: { hidden: true } },
      contact: { select: { signatureId: true } },
      consents: { where: { purpose: 'updates', withdrawnOn: null }, select: { purpose: true } },
    },
  })
  if (!found) return undefined
  const { publicSignature, contact, consents, ...signature } = found
  return {
    ...signature,
    listed: publicSignature?.hidden === false,
    updates: consents.length > 0,
    contactKept: contact !== null,
  }
}
