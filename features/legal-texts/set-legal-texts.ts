import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import { interfaceLocales } from '@/features/places/languages'
import type { LegalFile } from './schema'

/** Sets what the law wants to be said instead of all that was set before; pages show it at once. */
export async function setLegalTexts({ db }: Pick<Context, 'db'>, { groups }: LegalFile): Promise<void> {
  const rows = groups.flatMap(({ texts, ...group }, position) =>
    interfaceLocales.map((locale) => ({ ...group, locale, position, ...texts[locale] })),
  )
  await db.$transaction(async (tx) => {
    await tx.legalText.deleteMany({})
    await tx.legalText.createMany({ data: rows })
    await forgetPages(tx, ['legal-texts'])
  })
}
