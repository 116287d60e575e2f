import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readEntry } from '@/features/entries/read-entry'
import { webContext } from '@/server/context'

/** The entry a reader wants to correct, read once for title and body; a 404 when there is none. */
export const entryToCorrect = cache(async (id: string) => (await readEntry(webContext(), id)) ?? notFound())
