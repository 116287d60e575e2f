import { z } from 'zod'
import { dropDoubledPaths, joinPosts } from './join-posts'
import { parseOwnPost } from './parse-own-post'
import { type ParsedPost, parsePost } from './parse-post'
import { parseWordpress } from './parse-wordpress'
import {
  type ContentFault,
  type ContentFile,
  type ContentTopic,
  contentFault,
  isFileFault,
  mostPosts,
  type ParsedContent,
} from './rules'
import { tidyContent } from './tidy-content'
import { unpackZip } from './unpack-zip'

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9-]+$/)
const locale = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/)

/** What stands beside the texts in our own exports. */
export const ownSurroundings = z.object({
  postbag: z.literal(1),
  topics: z
    .array(
      z.object({
        slug,
        kind: z.enum(['topic', 'series']),
        parent: z.union([slug, z.literal('')]),
        parts: z.int().min(1).max(1_000).nullable(),
        original: locale,
        names: z
          .array(z.object({ locale, name: z.string().max(300), summary: z.string().max(2_000) }))
          .min(1)
          .max(40),
      }),
    )
    .max(10_000),
  pictures: z
    .array(
      z.object({
        file: z.string().max(200),
        credit: z.string().max(500),
        texts: z.array(z.object({ locale, alt: z.string().max(2_000) })).max(40),
      }),
    )
    .max(50_000),
})
export type OwnSurroundings = z.output<typeof ownSurroundings>

/** An export of ours in one file: the same heads as in Markdown, with their texts. */
const ownJson = ownSurroundings.extend({
  texts: z.array(z.object({ head: z.record(z.string(), z.unknown()), text: z.string() })).max(mostPosts * 5),
})

const nothing: ParsedContent = { posts: [], topics: [], files: [], notes: [], faults: [] }
const failed = (fault: ContentFault): ParsedContent => ({ ...nothing, faults: [fault] })

/**
 * Reads what somebody brought: a post in Markdown or HTML with a header, a WordPress export, an export of ours, or a zip
 * of them with their pictures. Every fault says where it is; one of the file ends it.
 */
export function parseContent(name: string, bytes: Uint8Array): ParsedContent {
  if (bytes.length === 0) return failed(contentFault('file-empty', ''))
  const read = startsAsZip(bytes) ? parseZip(bytes) : parseTexts(new Map([[name.split(/[/\\]/).at(-1) ?? '', bytes]]))
  if (read.faults.some(isFileFault)) return { ...nothing, faults: read.faults.filter(isFileFault) }
  if (read.posts.length > mostPosts) return failed(contentFault('posts-too-many', '', String(mostPosts)))
  if (read.posts.length === 0) return { ...read, faults: [...read.faults, contentFault('posts-none', '')] }
  const { posts, faults } = dropDoubledPaths(read.posts)
  return tidyContent({ ...read, posts, faults: [...read.faults, ...faults] })
}

function startsAsZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function parseZip(bytes: Uint8Array): ParsedContent {
  const unpacked = unpackZip(bytes)
  if (!unpacked.ok) return failed(contentFault(unpacked.reason, '', unpacked.value))
  const pictures = /\.(jpe?g|png|webp)$/i
  const texts = new Map([...unpacked.files].filter(([path]) => !pictures.test(path)))
  const files = [...unpacked.files]
    .filter(([path]) => pictures.test(path))
    .map(([path, data]): ContentFile => ({ path, bytes: new Uint8Array(data) }))
  const parsed = parseTexts(texts)
  const passed = unpacked.passedOver.slice(0, 100).map((path) => contentFault('file-passed-over', path))
  return { ...parsed, files, faults: [...parsed.faults, ...passed] }
}

function parseTexts(files: ReadonlyMap<string, Uint8Array>): ParsedContent {
  const [posts, whole]: [ParsedPost[], ParsedContent[]] = [[], []]
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = decodeText(bytes)
    if (text === undefined) {
      whole.push({ ...nothing, faults: [contentFault(files.size === 1 ? 'file-not-text' : 'file-passed-over', path)] })
    } else if (/\.json$/i.test(path)) whole.push(parseOwnJson(path, text, files.size === 1))
    else if (/\.xml$/i.test(path) || /^\s*<\?xml|^\s*<rss/.test(text)) {
      const { posts: found, topics, faults } = parseWordpress(text)
      whole.push({ ...nothing, posts: found, topics, faults })
    } else if (/\.(md|markdown|html?|txt)$/i.test(path)) posts.push(parsePost(path, text))
    else whole.push(failed(contentFault(files.size === 1 ? 'file-unknown' : 'file-passed-over', path)))
  }
  return {
    posts: [...joinPosts(posts), ...whole.flatMap((one) => one.posts)],
    topics: mergeTopics([...posts.flatMap((one) => one.topics), ...whole.flatMap((one) => one.topics)]),
    files: [],
    notes: whole.flatMap((one) => one.notes),
    faults: [...posts.flatMap((one) => one.faults), ...whole.flatMap((one) => one.faults)],
  }
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parseOwnJson(path: string, text: string, isAlone: boolean): ParsedContent {
  const passed = failed(contentFault(isAlone ? 'json-broken' : 'file-passed-over', path))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return passed
  }
  const around = ownSurroundings.safeParse(value)
  if (!around.success) return passed
  const { texts } = ownJson.catch({ ...around.data, texts: [] }).parse(value)
  const read = texts.map(({ head, text: body }, at): ParsedPost => {
    const place = typeof head.slug === 'string' ? head.slug : `${at + 1}`
    return { topics: [], ...parseOwnPost(place, head, body) }
  })
  return {
    ...nothing,
    posts: joinPosts(read),
    faults: read.flatMap((one) => one.faults),
    topics: around.data.topics.map(
      ({ slug: key, kind, parent, parts, original, names }): ContentTopic => ({
        key,
        kind,
        parent,
        parts,
        isTag: false,
        originalLocale: original,
        names,
      }),
    ),
    notes: around.data.pictures.map(({ file, credit, texts: alts }) => ({ path: file, credit, texts: alts })),
  }
}

/** Topics of one key are one, in each language in which it was named. */
function mergeTopics(topics: readonly ContentTopic[]): ContentTopic[] {
  const merged = new Map<string, ContentTopic>()
  for (const topic of topics) {
    const known = merged.get(topic.key)
    const others = topic.names.filter(({ locale }) => !known?.names.some((one) => one.locale === locale))
    merged.set(
      topic.key,
      known ? { ...known, isTag: known.isTag && topic.isTag, names: [...known.names, ...others] } : topic,
    )
  }
  return [...merged.values()]
}
