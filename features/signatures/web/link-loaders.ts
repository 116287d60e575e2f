import { notFound } from 'next/navigation'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { webContext } from '@/server/context'

/** What a confirm link leads to; a 404 when it leads nowhere. */
export async function signatureConfirmLink(token: string) {
  return (await readConfirmLink(webContext(), token)) ?? notFound()
}

/** The signature of a signer's own page; a 404 when there is none. */
export async function ownSignature(token: string) {
  return (await readOwnSignature(webContext(), token)) ?? notFound()
}
