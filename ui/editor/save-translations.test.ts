import { describe, expect, test } from 'vitest'
import { saveTranslations } from './save-translations'

const form = (texts: Record<string, string>) => ({
  revision: 1,
  originalLocale: 'en',
  translations: Object.entries(texts).map(([locale, title]) => ({ locale, title })),
})
type Form = ReturnType<typeof form>
const before = form({ en: 'Free them', ru: 'Свободу', kk: 'Босат' })

/** A server that takes translations one revision after the other. */
function server(waits: boolean) {
  let revision = 1
  const taken: unknown[] = []
  return {
    taken,
    of: (given: Form, locale: string) => ({
      revision: given.revision,
      title: given.translations.find((text) => text.locale === locale)?.title,
      locale,
    }),
    save: async (part: { revision: number }) => {
      if (part.revision !== revision)
        return { ok: false as const, reason: 'changed' as const, current: { ...before, revision } }
      taken.push(part)
      if (!waits) revision++
      return { ok: true as const, current: { ...before, revision }, waits }
    },
  }
}

describe('what a translator saves', () => {
  test('is each language they changed, and nothing else', async () => {
    const there = server(false)
    const mine = form({ en: 'Free them', ru: 'Отпустите', kk: 'Босатыңдар' })
    expect(await saveTranslations(mine, before, there)).toEqual({
      ok: true,
      current: { ...mine, revision: 3 },
      waits: false,
    })
    expect(there.taken).toMatchObject([
      { locale: 'ru', revision: 1 },
      { locale: 'kk', revision: 2 },
    ])
  })

  test('stays in the editor when it only waits for the organisers', async () => {
    const mine = form({ en: 'Free them', ru: 'Отпустите', kk: 'Босат' })
    expect(await saveTranslations(mine, before, server(true))).toEqual({ ok: true, current: mine, waits: true })
  })

  test('is refused at the field of its language, and none that comes after it is saved', async () => {
    const there = server(false)
    const mine = form({ en: 'Free them', ru: 'x'.repeat(500), kk: 'Босатыңдар' })
    const save = async () => ({ ok: false as const, reason: 'invalid' as const, errors: { title: 'too-long' } })
    expect(await saveTranslations(mine, before, { ...there, save })).toEqual({
      ok: false,
      reason: 'invalid',
      errors: { 'translations.1.title': 'too-long' },
    })
  })

  test('is nothing when nothing changed', async () => {
    const there = server(false)
    await saveTranslations(before, before, there)
    expect(there.taken).toEqual([])
  })
})
