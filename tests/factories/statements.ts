import type { StatementKind, StatementState, TopicKind, TranslationWay } from '@/generated/prisma/enums'
import type { Database } from './database'
import { type Texts, translations, uniqueWord } from './words'

export interface StatementParts {
  teamId: string
  campaignId?: string | null
  slug?: string
  kind?: StatementKind
  state?: StatementState
  originalLocale?: string
  seriesId?: string | null
  part?: number | null
  publishedOn?: Date | null
  publishAt?: Date | null
  createdAt?: Date
  topicIds?: string[]
  texts?: Texts<{
    title: string
    summary: string
    text: string
    author?: string
    sourceUrl?: string
    sourceTitle?: string
    translator?: string
    made?: TranslationWay
    translatedFrom?: string
    followsVersion?: number
  }>
}

const plainTexts = {
  en: { title: 'We stand with the miners', summary: 'A word to the ministry.', text: 'They **must** be free.' },
  ru: { title: 'Мы с шахтёрами', summary: 'Слово министерству.', text: 'Они **должны** быть на свободе.' },
}

/** A statement in English and Russian, published today unless told otherwise. */
export async function makeStatement(db: Database, parts: StatementParts): Promise<{ id: string; slug: string }> {
  const { texts = plainTexts, state = 'published', topicIds = [], publishedOn, ...rest } = parts
  const isPublic = state === 'published'
  const on = publishedOn ?? (isPublic ? new Date(new Date().toISOString().slice(0, 10)) : null)
  return db.statement.create({
    data: {
      slug: uniqueWord('statement'),
      originalLocale: 'en',
      ...rest,
      state,
      publishedOn: on,
      publishedAt: isPublic || state === 'withdrawn' ? new Date() : null,
      translations: { create: translations(texts) },
      topics: { create: topicIds.map((topicId) => ({ topicId, listedOn: isPublic ? on : null })) },
    },
    select: { id: true, slug: true },
  })
}

interface TopicParts {
  teamId: string
  slug?: string
  kind?: TopicKind
  parentId?: string
  parts?: number
  originalLocale?: string
  names?: Texts<{ name: string; summary?: string }>
}

/** A topic named in English and Russian. */
export async function makeTopic(db: Database, parts: TopicParts): Promise<{ id: string; slug: string }> {
  const { names = { en: { name: 'Strikes' }, ru: { name: 'Забастовки' } }, ...rest } = parts
  return db.topic.create({
    data: {
      slug: uniqueWord('topic'),
      originalLocale: 'en',
      ...rest,
      names: { create: Object.entries(names).map(([locale, name]) => ({ locale, ...name })) },
    },
    select: { id: true, slug: true },
  })
}
