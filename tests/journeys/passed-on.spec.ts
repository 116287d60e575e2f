import { expect, test } from '@playwright/test'
import { site } from '@/tests/journeys/harness/index'
import { publicPages } from '@/tests/journeys/harness/pages'
import { ask } from './raw-request'

/* A link that is passed on is shown with the title, the description and the address of its page, in its language. */

/** What the head of a page says, by name; several with one name are a list. */
function headOf(html: string): Record<string, string[]> {
  const head: Record<string, string[]> = {}
  const add = (name: string, value: string) => {
    head[name] = [...(head[name] ?? []), value]
  }
  for (const [tag] of html.matchAll(/<(?:meta|link)\s[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]
    const rel = of('rel')
    if (rel === 'canonical') add('canonical', of('href') ?? '')
    else if (rel === 'alternate') add(`alternate:${of('hreflang')}`, of('href') ?? '')
    else add(of('property') ?? of('name') ?? '', of('content') ?? '')
  }
  add('title', /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
  return head
}

for (const [locale, other, territory, otherTerritory] of [
  ['en', 'ru', 'en_GB', 'ru_RU'],
  ['ru', 'en', 'ru_RU', 'en_GB'],
] as const) {
  test(`every public page says in ${locale} what it is`, async () => {
    for (const path of await publicPages()) {
      const { body } = await ask(site, `/${locale}${path}`)
      const head = headOf(body)
      const bare = path.split('?')[0] ?? ''
      // Pages behind a token or in answer to somebody, and those that say no, pass on the start page.
      const own =
        !/\/((signatures|letters)\/code|endorse\/[\w-]+|tell\/\w+|r\/[\w-]+|endorse|resolve|sign-up|ask|write|propose|correct|thanks|503|nothing-here)$/.test(
          bare,
        )
      const at = (language: string) => `${site}/${language}${own ? bare : ''}`
      expect(head, path).toMatchObject({
        'og:title': head.title,
        'og:description': head.description,
        'og:url': [at(locale)],
        'og:type': ['website'],
        'og:site_name': ['Postbag'],
        canonical: [at(locale)],
        [`alternate:${other}`]: [at(other)],
      })
      expect(head.title?.[0], path).toMatch(/\S{3}/)
      expect(head.description?.[0], path).toMatch(/\S+ \S+/)
      expect(head['og:locale'], path).toEqual([territory])
      expect(head['og:locale:alternate'], path).toEqual([otherTerritory])
    }
  })
}
