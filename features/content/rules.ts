import { sortQuery } from '@/features/texts/sort-query'
import type { StatementKind } from '@/generated/prisma/enums'

const megabyte = 1024 * 1024

/** Bytes of the largest file of texts that is taken, with the pictures in it. */
export const largestContent = 48 * megabyte
/** What a zip may hold: files, and bytes of all of them unpacked; texts are rarely packed to less than a fiftieth. */
export const mostEntries = 20_000
export const mostUnpacked = 256 * megabyte
export const mostRatio = 200
/** Posts of one file; what an editor can still look through. */
export const mostPosts = 10_000
/** Characters of one post before anything in it is looked at. */
export const longestSource = 400_000
/** Elements in each other, in a post and in an export as a whole. */
export const deepestMarkup = 200

/** What a post was where it comes from: only the first was open to everybody. */
export const contentStates = ['published', 'draft', 'scheduled', 'private', 'password', 'withdrawn'] as const
export type ContentState = (typeof contentStates)[number]

/** A picture in a text: in the Markdown its address is {@link pictureMark} with its number. */
export interface ContentPicture {
  /** As the file named it: a path in the same zip, or an address. */
  source: string
  alt: string
  credit: string
}

export interface ContentText {
  /** BCP 47; empty where neither the file nor the text says it. */
  locale: string
  /** Nobody named the language: the text was looked at. */
  guessed: boolean
  title: string
  summary: string
  author: string
  /** Markdown. */
  text: string
  sourceUrl: string
  sourceTitle: string
  translator: string
  made: 'human' | 'machine'
  followsVersion: number
}

/** One post as it was read, in all its languages. */
export interface ContentPost {
  /** Where it stands: a file, or the number of a post. */
  place: string
  slug: string
  /** What it was there: an entry of a blog, or a page that stands for itself. */
  form: 'post' | 'page'
  /** Null where the file names none. */
  kind: StatementKind | null
  state: ContentState
  originalLocale: string
  originalVersion: number
  /** An ISO day. */
  publishedOn: string | null
  /** Slug of its campaign; empty for none. */
  campaign: string
  /** Keys of its topics. */
  topics: string[]
  /** Key of the series it is a part of; empty for none. */
  series: string
  part: number | null
  /** Paths at which it stood. */
  oldPaths: string[]
  texts: ContentText[]
  pictures: ContentPicture[]
  /** Comments below it, which do not come along. */
  comments: number
}

export interface ContentTopic {
  key: string
  kind: 'topic' | 'series'
  parent: string
  parts: number | null
  /** Tags are named in passing; categories are an order. */
  isTag: boolean
  originalLocale: string
  names: { locale: string; name: string; summary: string }[]
}

/** A picture that was brought beside the texts. */
export interface ContentFile {
  path: string
  bytes: Uint8Array<ArrayBuffer>
}

/** What a picture says of itself in an export of ours. */
export interface ContentPictureNote {
  path: string
  credit: string
  texts: { locale: string; alt: string }[]
}

/** Everything that was read of a file. */
export interface ParsedContent {
  posts: ContentPost[]
  topics: ContentTopic[]
  files: ContentFile[]
  notes: ContentPictureNote[]
  faults: ContentFault[]
}

/** What ends the reading of a file. */
const fileFaults = [
  'file-empty',
  'file-unknown',
  'file-not-text',
  'file-too-hard',
  'zip-broken',
  'zip-path',
  'zip-too-many',
  'zip-too-big',
  'xml-broken',
  'xml-doctype',
  'xml-too-deep',
  'xml-not-wordpress',
  'json-broken',
  'posts-too-many',
  'posts-none',
] as const

/** What keeps a post from being brought. */
const postFaults = [
  'header-broken',
  'text-empty',
  'text-too-long',
  'text-too-nested',
  'markup-too-deep',
  'language-twice',
] as const

/** What an organiser should know of a post that is brought all the same. */
const postNotes = [
  'title-missing',
  'title-too-long',
  'title-other-language',
  'language-unknown',
  'day-unknown',
  'author-unknown',
  'element-left-out',
  'include-left-out',
  'shortcode',
  'shortcode-petition',
  'picture-missing',
  'not-public',
  'menu-passed-over',
  'other-passed-over',
  'file-passed-over',
  'comments-left-out',
  'old-path-twice',
  'character-broken',
] as const

export const contentFaultCodes = [...fileFaults, ...postFaults, ...postNotes] as const
export type ContentFaultCode = (typeof contentFaultCodes)[number]

/** One thing to know of a file, and where. */
export interface ContentFault {
  /** A file, or the number of a post; empty where it is about the whole. */
  place: string
  /** As an editor counts lines; null where that says nothing. */
  line: number | null
  code: ContentFaultCode
  /** What stands there, cut where it is long. */
  value: string
}

const longestShown = 160

export function contentFault(
  code: ContentFaultCode,
  place: string,
  value = '',
  line: number | null = null,
): ContentFault {
  const short = value
    .slice(0, longestShown * 2)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return {
    place: place.slice(0, 300).toWellFormed(),
    line,
    code,
    value: (short.length > longestShown ? `${short.slice(0, longestShown)}…` : short).toWellFormed(),
  }
}

/** True for what ends the reading of the whole file. */
export function isFileFault({ code }: Pick<ContentFault, 'code'>): boolean {
  return (fileFaults as readonly string[]).includes(code)
}

/** True for what keeps its post from being brought. */
export function isPostFault({ code }: Pick<ContentFault, 'code'>): boolean {
  return (postFaults as readonly string[]).includes(code)
}

/** The address of a picture in Markdown that is not in the site yet. */
export const pictureMark = 'brought:'

/**
 * Addresses as the site would be asked for them: decoded, with one slash before and none behind, and with their query in order.
 * Empty where it is no path.
 */
export function formerPathOf(address: string): string {
  if (address.length > 2_000) return ''
  try {
    const { pathname, search, protocol } = new URL(address, 'https://old.invalid/')
    if (!/^https?:$/.test(protocol)) return ''
    const path = decodeURIComponent(pathname)
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, '')
      .normalize('NFC')
    const query = sortQuery(search)
    const whole = path === '' && query !== '' ? `/${query}` : path + query
    return whole.length > 500 || /[\p{Cc}\\]/u.test(whole) ? '' : whole
  } catch {
    return ''
  }
}

/** True for a path in the form in which {@link formerPathOf} gives it. */
export function isFormerPath(path: string): boolean {
  return /^\/(?!\/)[^\p{Cc}\\]{1,499}$/u.test(path)
}

/** Pages on which texts are brought and taken. */
export const contentPath = {
  all: (locale: string) => `/${locale}/desk/content`,
  one: (locale: string, id: string) => `/${locale}/desk/content/${id}`,
  upload: (locale: string, teamId: string) => `/${locale}/desk/content/of/${teamId}/upload`,
  texts: (locale: string, teamId: string) => `/${locale}/desk/content/of/${teamId}/texts`,
}
