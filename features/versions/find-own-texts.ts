import type { Context } from '@/features/context'
import { counted } from '@/features/signatures/rules'
import type { SignatureState } from '@/generated/prisma/enums'
import { takesAnswers, type Wording } from './rules'

/** A signature, as far as it says which text it stands for. */
export interface SignedText {
  state: SignatureState
  /** The language in which it was signed. */
  locale: string
  version: number
  petition: { id: string }
}

/** The text that somebody signed, and the one that is open for signing now. */
export interface OwnTexts {
  from: Wording
  to: Wording
  /** The petition still takes the new one. */
  open: boolean
}

/**
 * The text that somebody signed and the newest one, in the language that they signed in, else the original; undefined where
 * there is no newer version, or the signature does not count.
 */
export async function findOwnTexts({ db, now }: Context, signature: SignedText): Promise<OwnTexts | undefined> {
  const { state, version, petition } = signature
  if (!counted.includes(state)) return undefined
  const { currentVersion, originalLocale, ...found } = await db.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { currentVersion: true, originalLocale: true, state: true, closesAt: true },
  })
  if (currentVersion <= version) return undefined
  const rows = await db.receiptText.findMany({
    where: { petitionId: petition.id, version: { in: [version, currentVersion] } },
    orderBy: [{ version: 'asc' }, { locale: 'asc' }, { number: 'desc' }],
    distinct: ['version', 'locale'],
    select: { version: true, locale: true, number: true, publishedOn: true, hash: true },
  })
  const texts = rows.map((row) => ({ ...row, hash: Buffer.from(row.hash).toString('hex') }))
  const inLocale = (number: number, locale: string) =>
    texts.find((text) => text.version === number && text.locale === locale)
  const locales = [signature.locale, originalLocale, ...texts.map(({ locale }) => locale)]
  const both = locales.find((one) => inLocale(version, one) && inLocale(currentVersion, one))
  const from = inLocale(version, both ?? signature.locale) ?? texts.find((text) => text.version === version)
  const to = inLocale(currentVersion, both ?? originalLocale)
  return from && to && { from, to, open: takesAnswers(found, now) }
}
