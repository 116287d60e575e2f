import type { ParsedPost } from './parse-post'
import { type ContentFault, type ContentPost, contentFault, pictureMark } from './rules'

/** Makes one post of the files that are its languages; the first in the order of the files, or the one that says so, is the original. */
export function joinPosts(parsed: readonly ParsedPost[]): ContentPost[] {
  const groups = new Map<string, ContentPost[]>()
  for (const { key, post } of parsed) {
    if (!post) continue
    const group = groups.get(key) ?? []
    const [text] = post.texts
    if (group.some((one) => one.texts[0]?.locale === text?.locale)) {
      // A file of its own rather than lost: two of one language are two posts.
      groups.set(`${key} ${post.place}`, [post])
      continue
    }
    groups.set(key, [...group, post])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = [...group].sort(
      (a, b) => Number(b.originalLocale !== '' && b.kind !== null) - Number(a.originalLocale !== '' && a.kind !== null),
    )
    if (!first) return []
    const others = group.filter((one) => one !== first)
    return [
      others.reduce(joinTwo, { ...first, originalLocale: first.originalLocale || (first.texts[0]?.locale ?? '') }),
    ]
  })
}

function joinTwo(whole: ContentPost, other: ContentPost): ContentPost {
  const by = whole.pictures.length
  const texts = other.texts.map((one) => ({
    ...one,
    text: one.text.replace(
      /\]\(brought:(\d{1,6})\)/g,
      (_, number: string) => `](${pictureMark}${Number(number) + by})`,
    ),
  }))
  return {
    ...whole,
    texts: [...whole.texts, ...texts],
    pictures: [...whole.pictures, ...other.pictures],
    topics: [...new Set([...whole.topics, ...other.topics])],
    oldPaths: [...new Set([...whole.oldPaths, ...other.oldPaths])],
  }
}

/** An address that two posts had leads to the first of them. */
export function dropDoubledPaths(posts: readonly ContentPost[]): { posts: ContentPost[]; faults: ContentFault[] } {
  const seen = new Set<string>()
  const faults: ContentFault[] = []
  const kept = posts.map((post) => ({
    ...post,
    oldPaths: post.oldPaths.filter((path) => {
      if (!seen.has(path)) return seen.add(path)
      faults.push(contentFault('old-path-twice', post.place, path))
      return false
    }),
  }))
  return { posts: kept, faults }
}
