import type { Context } from '@/features/context'
import { type FieldUses, fieldColumns, type ShownQuestion, usesOf } from '@/features/questions/rules'
import { questionRows, showQuestions } from '@/features/questions/show-questions'
import type { ConsentPurpose, NameDisplay, SignatureState } from '@/generated/prisma/enums'
import { readConsentTexts } from './read-consent-texts'
import { readOwnLink } from './read-own-link'
import { shareColumns, sharesOf } from './read-shares'
import { offeredAs, offeredDisplays } from './show-signer'

/** One thing that was agreed to, in the words that were shown; empty when they are not kept. */
export interface OwnConsent {
  purpose: ConsentPurpose
  text: string
  locale: string
  givenOn: Date
  withdrawnOn: Date | null
}

/** The signer's own page. It has no name and no address: this process cannot open them. */
export interface OwnSignatureView {
  state: SignatureState
  display: NameDisplay
  country: string
  locale: string
  confirmedOn: Date | null
  id: string
  /** The version of the text that it stands for. */
  version: number
  petition: { id: string; slug: string }
  /** The name stands in the public list now. */
  listed: boolean
  /** Who may see the name, as the petition asks; the first is the safest. */
  offered: NameDisplay[]
  /** What the petition's form asks beside name, address and country. */
  uses: FieldUses
  questions: ShownQuestion[]
  /** What was agreed to and how, the newest words last. */
  consents: OwnConsent[]
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
      id: true,
      state: true,
      display: true,
      country: true,
      locale: true,
      confirmedOn: true,
      petition: {
        select: {
          id: true,
          slug: true,
          originalLocale: true,
          ...shareColumns,
          ...fieldColumns,
          questions: questionRows,
        },
      },
      version: { select: { number: true } },
      publicSignature: { select: { hidden: true } },
      contact: { select: { signatureId: true } },
      consents: {
        select: { purpose: true, wording: true, givenOn: true, withdrawnOn: true },
        orderBy: { purpose: 'asc' },
      },
      partnerConsents: { select: { wording: true, givenOn: true, withdrawnOn: true }, orderBy: { partnerId: 'asc' } },
    },
  })
  if (!found) return undefined
  const { publicSignature, contact, consents, partnerConsents, petition, display, version, ...signature } = found
  const gets = sharesOf(petition)
  return {
    ...signature,
    version: version.number,
    display: offeredAs(display, gets),
    petition: { id: petition.id, slug: petition.slug },
    offered: offeredDisplays(gets),
    uses: usesOf(petition),
    questions: showQuestions(petition.questions, petition.originalLocale, petition.originalLocale),
    listed: publicSignature?.hidden === false,
    consents: await readConsentTexts(context, [
      ...consents,
      ...partnerConsents.map((one) => ({ purpose: 'partner' as const, ...one })),
    ]),
    contactKept: contact !== null,
  }
}
