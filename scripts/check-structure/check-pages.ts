import type { Arrow } from './check-imports'
import type { Problem, Tree } from './read-tree'

/*
 * What the compiler cannot see of kept pages: that a page carries the tags that its line names, that somebody forgets
 * every tag, that posts of visitors are counted, and that a route is told its language.
 */

const routes = 'server/documents/public-routes.ts'
const tags = 'features/pages.ts'
const postDoor = 'server/public-post.ts'

/** Holds the public routes in app/ against the record of kept pages, and the tags against who forgets them. */
export function checkPages(tree: Tree, arrows: readonly Arrow[]): Problem[] {
  return [...untagged(tree, arrows), ...unforgotten(tree), ...uncounted(tree, arrows), ...untold(tree, arrows)]
}

/** Kept pages none of whose files names a tag that their line does. */
function untagged(tree: Tree, arrows: readonly Arrow[]): Problem[] {
  return keptPages(tree).flatMap(({ address, kept }) => {
    const folder = `app/[locale]/(public)${address}`
    const path = [`${folder}/page.tsx`, `${folder}/route.ts`].find((file) => tree.has(file))
    if (!path) return []
    const tagging = [...reachable(path, arrows)].map((file) => tree.get(file) ?? '').filter(calls('tagDocument'))
    const missing = kept.filter((tag) => !tagging.some(names(tag)))
    const rule = `a kept page says with tagDocument what it shows, and ${routes} says it too`
    return missing.map((tag) => ({ path, line: 0, found: `is kept and carries no tag ${tag}`, rule }))
  })
}

/** Tags that no page is kept with, or that nothing forgets. */
function unforgotten(tree: Tree): Problem[] {
  const text = tree.get(tags) ?? ''
  const declared = [...text.matchAll(/^export type (?:TaggedNoun|ListTag) = (.*(?:\n {2}\|.*)*)/gm)]
  const all = declared.flatMap(([, union = '']) => [...union.matchAll(/'([a-z-]+)'/g)].map(([, tag = '']) => tag))
  const carried = new Set(keptPages(tree).flatMap(({ kept }) => kept))
  const forgetting = [...tree].filter(([path]) => /^(features|worker|server)\//.test(path) && path !== tags)
  const texts = forgetting.map(([, each]) => each).filter(calls('forgetPages(?:Sql)?'))
  const report = (found: string) => ({ path: tags, line: 0, found, rule: 'a page is kept until what it shows changes' })
  return all.flatMap((tag) => [
    ...(carried.has(tag) ? [] : [report(`names the tag ${tag}, and no page in ${routes} is kept with it`)]),
    ...(texts.some(names(tag)) ? [] : [report(`names the tag ${tag}, and nothing forgets pages with it`)]),
  ])
}

/** Routes for posts of visitors that do not come in through the door where they are counted. */
function uncounted(tree: Tree, arrows: readonly Arrow[]): Problem[] {
  return [...tree.keys()]
    .filter((path) => /^app\/\[locale\]\/\(public\)\/.*\/post\/route\.ts$/.test(path))
    .filter((path) => !reachable(path, arrows).has(postDoor))
    .map((path) => ({ path, line: 0, found: 'takes posts that nothing counts', rule: `posts go through ${postDoor}` }))
}

/** What routes hand out that asks for the language of a page: there is none in a route, and it throws when it is asked. */
function untold(tree: Tree, arrows: readonly Arrow[]): Problem[] {
  const handed = arrows.filter(({ from, to }) => /^app\/.*\/route\.tsx?$/.test(from) && to.startsWith('features/'))
  const asks = /\b(getFormatter|getLocale|getTranslations)\((?:'[\w.-]*')?\)/
  const rule = 'a route has no page whose language could be asked for: it takes the one of its address'
  return [...new Set(handed.map(({ to }) => to))].flatMap((path) => {
    const [found] = asks.exec(tree.get(path) ?? '') ?? []
    return found ? [{ path, line: 0, found: `asks ${found}`, rule }] : []
  })
}

/** The lines of the record that keep a page: its address, and the tags they name. */
function keptPages(tree: Tree): { address: string; kept: string[] }[] {
  const lines = (tree.get(routes) ?? '').matchAll(/^ {2}'([^']*)': \{\s*kept: \[([^\]]*)\]/gm)
  return [...lines].map(([, address = '', kept = '']) => ({
    address,
    kept: [...kept.matchAll(/'([a-z-]+)'/g)].map(([, tag = '']) => tag),
  }))
}

function calls(name: string): (text: string) => boolean {
  const pattern = new RegExp(`\\b${name}\\(`)
  return (text) => pattern.test(text)
}

/** As `event:${id}`, as 'home', or as the key of a column: `event: 'event_id'`. */
function names(tag: string): (text: string) => boolean {
  const pattern = new RegExp(`\`${tag}:\\$|'${tag}'|\\b${tag}: '`)
  return (text) => pattern.test(text)
}

/** A file and all that it imports, by however many steps. */
function reachable(file: string, arrows: readonly Arrow[]): Set<string> {
  const found = new Set([file])
  for (const one of found) for (const { from, to } of arrows) if (from === one) found.add(to)
  return found
}
