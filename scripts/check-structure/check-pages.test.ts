import { expect, test } from 'vitest'
import { findings, sampleTree } from './sample-tree'

const page = 'app/[locale]/(public)/letters/[slug]/page.tsx'
const loader = 'features/letters/web/letter-loader.ts'
const post = 'app/[locale]/(public)/letters/[slug]/post/route.ts'

/** A tree with one kept page: what it shows is tagged, and forgotten. */
const inOrder = {
  ...sampleTree,
  'features/pages.ts': `export type TaggedNoun = 'letter'\nexport type ListTag = 'home'\nexport const forgetPages = (_: string[]) => {}\n`,
  'features/letters/forget-letter.ts': `import { forgetPages } from '@/features/pages'\nexport const forgetLetter = (id: string) => forgetPages(['home', \`letter:\${id}\`])\n`,
  'server/documents/public-routes.ts': `export const publicRoutes = {\n  '/letters/[slug]': { kept: ['letter', 'home'], query: {} },\n  '/letters/code': 'page',\n}\n`,
  'server/documents/scope.ts': 'export const scope = () => {}\nexport const tagDocument = (..._: string[]) => {}\n',
  'server/public-post.ts': 'export const publicPost = () => {}\n',
  [loader]: `import { tagDocument } from '@/server/documents/scope'\nexport const loadLetter = (id: string) => tagDocument('home', \`letter:\${id}\`)\n`,
  [page]: `import { loadLetter } from '@/features/letters/web/letter-loader'\nexport default loadLetter\n`,
  [post]: `export { postRoute as POST } from '@/features/letters/web/post-route'\n`,
  'features/letters/web/post-route.ts': `import { publicPost } from '@/server/public-post'\nexport const postRoute = publicPost()\n`,
}

test('a page that is tagged and forgotten is in order', () => {
  expect(findings(inOrder)).toEqual([])
})

test('a kept page that does not say what it shows is found', () => {
  const silent = { ...inOrder, [loader]: `export const loadLetter = (id: string) => id\n` }
  expect(findings(silent)).toEqual([
    `${page}:0 is kept and carries no tag letter`,
    `${page}:0 is kept and carries no tag home`,
  ])
})

test('a tag that nothing forgets is found, and one that no page is kept with', () => {
  const pages = inOrder['features/pages.ts'].replace("'letter'", "'letter' | 'event'")
  expect(findings({ ...inOrder, 'features/pages.ts': pages })).toEqual([
    'features/pages.ts:0 names the tag event, and no page in server/documents/public-routes.ts is kept with it',
    'features/pages.ts:0 names the tag event, and nothing forgets pages with it',
  ])
})

test('a post of visitors that nothing counts is found', () => {
  const beside = { ...inOrder, 'features/letters/web/post-route.ts': `export const postRoute = () => {}\n` }
  expect(findings(beside)).toEqual([`${post}:0 takes posts that nothing counts`])
})

test('a route that asks for the language of a page is found', () => {
  const asks = `import { getTranslations } from 'next-intl/server'\nimport { publicPost } from '@/server/public-post'\nexport const postRoute = publicPost(() => getTranslations('letters'))\n`
  expect(findings({ ...inOrder, 'features/letters/web/post-route.ts': asks })).toEqual([
    `features/letters/web/post-route.ts:0 asks getTranslations('letters')`,
  ])
})
