import { z } from 'zod'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { StatementKind, StatementState } from '@/generated/prisma/enums'
import { statementKind } from './schema'

/** Statements on one page of the desk. */
const pageSize = 50

/** What the list of the desk shows: everything, or a state, a kind, a topic; `gone` are drafts that were thrown away. */
export const listedStates = ['all', 'draft', 'scheduled', 'published', 'withdrawn', 'gone'] as const

export interface DeskStatementFilter {
  state: (typeof listedStates)[number]
  kind: StatementKind | undefined
  topic: string | undefined
  /** The oldest first. */
  oldest: boolean
  /** Beside which one the page begins. */
  after: { at: Date; id: string } | undefined
}

/** What the address of the list asks. What it cannot mean counts as not asked. */
export function deskStatementFilter(asked: Partial<Record<string, string>>): DeskStatementFilter {
  const [at = '', id] = (asked.after ?? '').slice(0, 80).split('_')
  const place = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id })
  return {
    state: z.enum(listedStates).catch('all').parse(asked.state),
    kind: statementKind.optional().catch(undefined).parse(asked.kind),
    topic: z.uuid().optional().catch(undefined).parse(asked.topic),
    oldest: asked.order === 'oldest',
    after: place.success ? { at: new Date(place.data.at), id: place.data.id } : undefined,
  }
}

/** A statement as the desk lists it. */
export interface DeskStatement {
  id: string
  kind: StatementKind
  state: StatementState
  locale: string
  title: string
  locales: string[]
  publishedOn: Date | null
  publishAt: Date | null
  createdAt: Date
}

/** One page of the statements of the teams an organiser is on. */
export async function listDeskStatements(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  { state, kind, topic, oldest, after }: DeskStatementFilter,
  locale: string,
): Promise<{ statements: DeskStatement[]; next: string | null }> {
  const teams = await db.membership.findMany({
    where: { organiserId: organiser.id, organiser: { removedAt: null } },
    select: { teamId: true },
  })
  const beyond = oldest ? ('gt' as const) : ('lt' as const)
  const order = oldest ? ('asc' as const) : ('desc' as const)
  const rows = await db.statement.findMany({
    where: {
      teamId: { in: teams.map(({ teamId }) => teamId) },
      deletedAt: state === 'gone' ? { not: null } : null,
      ...(state !== 'all' && state !== 'gone' && { state }),
      ...(kind && { kind }),
      ...(topic && { OR: [{ topics: { some: { topicId: topic } } }, { seriesId: topic }] }),
      ...(after && {
        AND: { OR: [{ createdAt: { [beyond]: after.at } }, { createdAt: after.at, id: { [beyond]: after.id } }] },
      }),
    },
    orderBy: [{ createdAt: order }, { id: order }],
    take: pageSize + 1,
    select: {
      id: true,
      kind: true,
      state: true,
      originalLocale: true,
      publishedOn: true,
      publishAt: true,
      createdAt: true,
      translations: { select: { locale: true, title: true }, orderBy: { locale: 'asc' } },
    },
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    statements: shown.map(({ originalLocale, translations, ...row }) => {
      const titled = translations.filter(({ title }) => title !== '')
      const text = pickTranslation(titled, locale, originalLocale) ?? { locale: originalLocale, title: '' }
      return { ...row, ...text, locales: translations.map((one) => one.locale) }
    }),
    next: rows.length > pageSize && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  }
}
