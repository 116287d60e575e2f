import { z } from 'zod'
import { isSource } from '@/features/statements/rules'
import { statementKinds } from '@/features/statements/schema'
import { line } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { summaryField, textField, titleField } from '@/features/texts/text-schema'
import { type ContentFault, type ContentPost, contentFault, isFormerPath } from './rules'

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)
/** As the counters of texts are kept. */
const version = z.int().max(1_000_000)

const sourceAddress = line(500).refine((url) => url === '' || isSource(url))

/** The head of a text in our own exports: what is of the whole stands with the original. */
export const ownHeader = z.object({
  postbag: z.literal(1),
  slug,
  language: localeCode,
  title: titleField,
  summary: summaryField.default(''),
  author: line(200).default(''),
  source: z.object({ url: sourceAddress.default(''), title: line(200).default('') }).optional(),
  translator: line(120).default(''),
  made: z.enum(['human', 'machine']).default('human'),
  follows: version.min(0).default(1),
  original: z
    .object({
      kind: z.enum(statementKinds),
      state: z.enum(['draft', 'scheduled', 'published', 'withdrawn']),
      version: version.min(1).default(1),
      date: calendarDay.nullable().default(null),
      campaign: z.union([slug, z.literal('')]).default(''),
      topics: z.array(slug).max(100).default([]),
      series: z.union([slug, z.literal('')]).default(''),
      part: z.int().min(1).max(200).nullable().default(null),
      addresses: z.array(z.string().max(500).refine(isFormerPath)).max(100).default([]),
    })
    .optional(),
})
export type OwnHeader = z.output<typeof ownHeader>

/** Pictures of ours stand in an export by their file. */
const ownPicture = /!\[((?:\\.|[^\]\\]){0,2000})\]\((pictures\/[a-z0-9-]{1,80}\.jpg)\)/g

/** Reads a text of one of our own exports: letter by letter as it was written. */
export function parseOwnPost(
  path: string,
  values: Readonly<Record<string, unknown>>,
  body: string,
): { post: ContentPost | null; faults: ContentFault[]; key: string } {
  const header = ownHeader.safeParse(values)
  if (!header.success) {
    const [issue] = header.error.issues
    return { post: null, key: path, faults: [contentFault('header-broken', path, issue?.path.join('.') ?? '')] }
  }
  const pictures: ContentPost['pictures'] = []
  const marked = body.replace(ownPicture, (_, alt: string, source: string) => {
    pictures.push({ source, alt: '', credit: '' })
    return `![${alt}](brought:${pictures.length - 1})`
  })
  const text = textField.safeParse(marked)
  if (!text.success) return { post: null, key: path, faults: [contentFault('text-too-long', path)] }
  const { original, ...own } = header.data
  return {
    key: `own ${own.slug}`,
    faults: [],
    post: {
      place: path,
      slug: own.slug,
      form: 'post',
      kind: original?.kind ?? null,
      state: original?.state ?? 'draft',
      originalLocale: original ? own.language : '',
      originalVersion: original?.version ?? 1,
      publishedOn: original?.date ?? null,
      campaign: original?.campaign ?? '',
      topics: original?.topics ?? [],
      series: original?.series ?? '',
      part: original?.part ?? null,
      oldPaths: original?.addresses ?? [],
      pictures,
      comments: 0,
      texts: [
        {
          locale: own.language,
          guessed: false,
          title: own.title,
          summary: own.summary,
          author: own.author,
          text: text.data,
          sourceUrl: own.source?.url ?? '',
          sourceTitle: own.source?.title ?? '',
          translator: own.translator,
          made: own.made,
          followsVersion: own.follows,
        },
      ],
    },
  }
}
