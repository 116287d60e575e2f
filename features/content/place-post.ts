import { placePictures } from './clean-markdown'
import type { ContentPost, ContentText } from './rules'
import type { ContentSettings } from './schema'

/** What stands in a text of what was brought beside it. */
export interface Surroundings {
  /** The id of the picture that a source became; undefined where none was given. */
  pictureOf: (source: string) => string | undefined
  /** What stands where a petition was embedded; undefined to leave the words that stood there. */
  petition: string | undefined
}

/** A brought post as it is written: its kind, its languages, and pictures where they were given. */
export function placePost(
  post: ContentPost,
  settings: ContentSettings,
  around: Surroundings,
): { kind: NonNullable<ContentPost['kind']>; originalLocale: string; texts: ContentText[]; isPublic: boolean } {
  const of = post.topics.map((topic) => settings.kinds[topic]).find((kind) => kind !== undefined)
  const kind = post.kind ?? of ?? (post.form === 'page' ? settings.pageKind : settings.postKind)
  const localeOf = (text: ContentText) =>
    text.guessed && settings.locale !== '' ? settings.locale : text.locale || 'en'
  const texts = post.texts.map((text) => ({
    ...text,
    locale: localeOf(text),
    text: placeText(text.text, post, around),
  }))
  // A language that was chosen for all may make two of one: the first stays.
  const each = texts.filter((text, at) => texts.findIndex((one) => one.locale === text.locale) === at)
  const [first] = each
  const original = each.find(({ locale }) => locale === post.originalLocale) ?? first
  return {
    kind,
    originalLocale: original?.locale ?? 'en',
    texts: each,
    isPublic: settings.publish && post.state === 'published',
  }
}

function placeText(text: string, post: ContentPost, { pictureOf, petition }: Surroundings): string {
  const placed = placePictures(text, (number, alt) => {
    const picture = post.pictures[number]
    const id = picture && pictureOf(picture.source)
    if (id) return `![${alt}](picture:${id})`
    if (picture && /^https?:\/\//i.test(picture.source) && !/[\s()<>]/.test(picture.source)) {
      return `[${alt || picture.source.split('/').at(-1)}](${picture.source})`
    }
    return alt === '' ? '' : `*${alt.replaceAll('*', '')}*`
  })
  if (petition === undefined) return placed
  return placed.replace(/\\\[[a-z_-]{0,40}(?:petition|speakout)[a-z_-]{0,40}(?:\s[^\]\n]{0,500})?\]/gi, () => petition)
}

/**
 * Finds among pictures that were given the one which a source means: the same name, and as much of the path before it as
 * they share. A site keeps a picture in several sizes, of which the largest may be given.
 */
export function pictureFinder(paths: readonly string[]): (source: string) => string | undefined {
  const byName = Map.groupBy(
    paths.map((path) => ({ path, parts: partsOf(path) })),
    ({ parts }) => parts.at(-1) ?? '',
  )
  return (source) => {
    const wanted = partsOf(source)
    const alike = (byName.get(wanted.at(-1) ?? '') ?? []).slice(0, mostAlike)
    const fits = alike.map(({ path, parts }) => ({ path, shared: countShared(parts, wanted) }))
    return fits.sort((one, other) => other.shared - one.shared || one.path.length - other.path.length)[0]?.path
  }
}

/** Pictures of one name that are held against each other. */
const mostAlike = 100

function partsOf(source: string): string[] {
  const path = source
    .slice(0, 2_000)
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/(?:-\d{2,4}x\d{2,4}|-scaled)(?=\.[a-z]+$)/i, '')
  return decoded(path)
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** How many parts two paths share from their ends; none where the names differ. */
function countShared(one: readonly string[], other: readonly string[]): number {
  let shared = 0
  while (shared < one.length && shared < other.length && one.at(-1 - shared) === other.at(-1 - shared)) shared++
  return shared
}
