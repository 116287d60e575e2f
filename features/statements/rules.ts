import { findGaps, type Gap } from '@/features/texts/gaps'
import type { StatementState } from '@/generated/prisma/enums'

const steps: Record<StatementState, readonly StatementState[]> = {
  draft: ['scheduled', 'published'],
  scheduled: ['draft', 'published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
}

/** True when a statement may go from one state to another: draft → scheduled (and back) → published → withdrawn (and back). */
export function mayStatementBecome(from: StatementState, to: StatementState): boolean {
  return steps[from].includes(to)
}

/** States that a statement had before anybody read it: its address may still change. */
export function isUnread(state: StatementState): boolean {
  return state === 'draft' || state === 'scheduled'
}

const required = ['title', 'summary', 'text'] as const

/** What a statement lacks before it may be published. */
export function findStatementGaps(form: {
  originalLocale: string
  translations: readonly { locale: string; title: string; summary: string; text: string }[]
}): Gap<(typeof required)[number]>[] {
  return findGaps(form.translations, required, form.originalLocale)
}

/** What a statement says in one language, by which a version is told from the next. */
interface Words {
  title: string
  summary: string
  author: string
  text: string
}

/** True where both say the same. */
export function saysSame(one: Words, other: Words): boolean {
  return (['title', 'summary', 'author', 'text'] as const).every((field) => one[field] === other[field])
}

/**
 * Which version of the original a translation follows once it is saved: the one it says it is up to date with, and the
 * newest only where it was changed with it, or its writer says so.
 */
export function followVersion(given: {
  /** What the original was, and is after this save. */
  before: number
  after: number
  /** Which the translation followed; undefined for a new one. */
  followed: number | undefined
  changed: boolean
  upToDate: boolean
}): number {
  const { before, after, followed, changed, upToDate } = given
  if (!upToDate) return Math.min(followed ?? before, Math.max(0, after - 1))
  if (followed === undefined || changed || followed < before) return after
  // It was up to date, and stays what it was when the original alone changes.
  return followed
}

/** An address is empty, to be made from the title, or words with hyphens between them. */
export const slugShape = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/

/** True for an address of the web that a reader may be sent to. */
export function isSource(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol)
}

/** Days for which a draft that was thrown away can be taken back. */
export const keptDays = 30

/** Versions that are kept of one language, the newest first. */
export const mostVersions = 100

/** Pages for everybody. */
export const statementPath = {
  all: (locale: string) => `/${locale}/statements`,
  one: (locale: string, slug: string) => `/${locale}/statements/${slug}`,
  /** The page of the list that begins behind a statement. */
  before: (locale: string, slug: string) => `/${locale}/statements/before/${slug}`,
  /** Those of a campaign, and the page of them that begins behind a statement. */
  ofCampaign: (locale: string, campaign: string) => `/${locale}/campaigns/${campaign}/statements`,
  ofCampaignBefore: (locale: string, campaign: string, slug: string) =>
    `/${locale}/campaigns/${campaign}/statements/before/${slug}`,
  /** The PDF of one. */
  brochure: (locale: string, slug: string) => `/${locale}/statements/${slug}/brochure.pdf`,
  /** The page of a draft, for who was given the link. */
  preview: (locale: string, token: string) => `/${locale}/previews/${token}`,
}

/** The PDF of all parts of a series. */
export const seriesBrochurePath = (locale: string, slug: string) => `/${locale}/topics/${slug}/brochure.pdf`

/** What a brochure is printed on: A4, A5, or A5 two by two on A4, in the order in which the sheets are folded into each other. */
export const brochurePapers = ['a4', 'a5', 'fold'] as const

/** Characters of a brochure in all its languages together: some three hundred pages. */
export const mostOfBrochure = 600_000

/** The feed of the whole site. */
export const statementFeedPath = (locale: string) => `/${locale}/feed.xml`

/** Pages of statements on the desk. */
export const deskStatementPath = {
  all: (locale: string) => `/${locale}/desk/statements`,
  new: (locale: string) => `/${locale}/desk/statements/new`,
  one: (locale: string, id: string) => `/${locale}/desk/statements/${id}`,
  edit: (locale: string, id: string) => `/${locale}/desk/statements/${id}/edit`,
  preview: (locale: string, id: string) => `/${locale}/desk/statements/${id}/preview`,
  versions: (locale: string, id: string) => `/${locale}/desk/statements/${id}/versions`,
  brochure: (locale: string, id: string) => `/${locale}/desk/statements/${id}/brochure.pdf`,
}
