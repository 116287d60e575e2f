import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readPublicCase } from '@/features/cases/read-public-case'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** The person of a page, read once for its title and its body; a 404 for everybody of whom not everybody may read. */
export const publicCase = cache(async (id: string, locale: string) => {
  const person = (await readPublicCase(webContext(), id, locale)) ?? notFound()
  const { portrait, campaigns, acts } = person
  tagDocument(
    `case:${id}`,
    ...campaigns.map((one) => `campaign:${one.id}` as const),
    ...acts.map((one) =>
      one.kind === 'petition' ? (`petition:${one.id}` as const) : (`model-letter:${one.id}` as const),
    ),
    ...(portrait ? [`picture:${portrait.id}` as const] : []),
  )
  return person
})
