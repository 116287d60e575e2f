import { z } from 'zod'
import { statementKinds } from '@/features/statements/schema'
import { localeCode } from '@/features/texts/read-form'

/** Categories whose posts may be given a kind of their own. */
export const mostCategories = 40

const kind = z.enum(statementKinds)
const key = z.string().min(1).max(200)

/** What the posts of a file are to become. */
export const contentSettings = z.object({
  /** The language of what names none; empty for the one that was guessed. */
  locale: z.union([localeCode, z.literal('')]).default(''),
  postKind: kind.default('statement'),
  pageKind: kind.default('statement'),
  /** Kinds of the posts of a category, by its key. */
  kinds: z.record(key, kind).default({}),
  /** Which of its topics become topics here. */
  topics: z.enum(['all', 'categories', 'none']).default('all'),
  campaignId: z.uuid().nullable().default(null),
  /** A petition that stands where one was embedded. */
  petitionId: z.uuid().nullable().default(null),
  /** What was open to everybody is so here, under its old day. */
  publish: z.boolean().default(false),
})
export type ContentSettings = z.output<typeof contentSettings>

/** How many there are of what was read. */
export const contentCounts = z.object({
  posts: z.number(),
  open: z.number(),
  pictures: z.number(),
  /** Statements and topics that were written, once they are. */
  statements: z.number().optional(),
  topics: z.number().optional(),
})
export type ContentCounts = z.output<typeof contentCounts>

const text = z.object({
  locale: z.string(),
  guessed: z.boolean(),
  title: z.string(),
  summary: z.string(),
  author: z.string(),
  text: z.string(),
  sourceUrl: z.string(),
  sourceTitle: z.string(),
  translator: z.string(),
  made: z.enum(['human', 'machine']),
  followsVersion: z.number(),
})

/** A post as it is kept between its reading and its writing. */
export const keptPost = z.object({
  place: z.string(),
  slug: z.string(),
  form: z.enum(['post', 'page']),
  kind: kind.nullable(),
  state: z.enum(['published', 'draft', 'scheduled', 'private', 'password', 'withdrawn']),
  originalLocale: z.string(),
  originalVersion: z.number(),
  publishedOn: z.string().nullable(),
  campaign: z.string(),
  topics: z.array(z.string()),
  series: z.string(),
  part: z.number().nullable(),
  oldPaths: z.array(z.string()),
  texts: z.array(text).min(1),
  pictures: z.array(z.object({ source: z.string(), alt: z.string(), credit: z.string() })),
  comments: z.number(),
})

export const keptTopics = z.array(
  z.object({
    key,
    kind: z.enum(['topic', 'series']),
    parent: z.string(),
    parts: z.number().nullable(),
    isTag: z.boolean(),
    originalLocale: z.string(),
    names: z.array(z.object({ locale: z.string(), name: z.string(), summary: z.string() })),
  }),
)

export const keptFaults = z.array(
  z.object({ place: z.string(), line: z.number().nullable(), code: z.string(), value: z.string() }),
)

/** What is said of a picture: who made it, and what it shows. */
export const keptNote = z.object({
  credit: z.string(),
  texts: z.array(z.object({ locale: z.string(), alt: z.string() })),
})
