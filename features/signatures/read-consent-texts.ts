import type { Context } from '@/features/context'

/** Puts to each consent the words that were shown, and their language; empty when they are not kept. */
export async function readConsentTexts<Consent extends { wording: string }>(
  { db }: Pick<Context, 'db'>,
  consents: readonly Consent[],
): Promise<(Consent & { text: string; locale: string })[]> {
  const texts = await db.consentText.findMany({
    where: { id: { in: consents.map(({ wording }) => wording) } },
    select: { id: true, text: true, locale: true },
  })
  return consents.map((consent) => {
    const { text = '', locale = '' } = texts.find(({ id }) => id === consent.wording) ?? {}
    return { ...consent, text, locale }
  })
}
