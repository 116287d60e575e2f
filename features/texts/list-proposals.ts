import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { TextNoun } from './translate-text'

/** A translation that waits: its fields by name, and its parts (demands, country paragraphs) by key. */
export interface WaitingTranslation {
  locale: string
  by: string
  /** When it was proposed (ISO 8601). */
  at: string
  content: { fields: Record<string, string>; parts: { key: string; text: string }[] }
}

/** The translations of a thing that wait for an organiser to take them over (their translators see them too). */
export async function listProposals(
  { db }: Context,
  noun: TextNoun,
  thing: Permitted<'edit' | 'translate', { id: string }>,
): Promise<WaitingTranslation[]> {
  const rows = await db.translationProposal.findMany({
    where: { object: `${noun}:${thing.id}` },
    select: { locale: true, content: true, organiserId: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
  })
  const people = await db.organiser.findMany({
    where: { id: { in: rows.map((row) => row.organiserId) } },
    select: { id: true, name: true },
  })
  return rows.map(({ locale, content, organiserId, createdAt }) => ({
    locale,
    by: people.find((person) => person.id === organiserId)?.name ?? '',
    at: createdAt.toISOString(),
    content: readContent(content),
  }))
}

function readContent(content: unknown): WaitingTranslation['content'] {
  const entries = Object.entries(content as Record<string, unknown>)
  const lists = entries.flatMap(([, value]) => (Array.isArray(value) ? value : []))
  return {
    fields: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    parts: lists.map((part: { id?: string; country?: string; text?: string }) => ({
      key: part.id ?? part.country ?? '',
      text: part.text ?? '',
    })),
  }
}
