import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stoppingGaps } from '@/features/texts/gaps'
import { freeSlug, slugOf } from '@/features/texts/slugs'
import { findCampaignGaps, mayCampaignBecome } from './rules'

describe('an address made from a title', () => {
  test.each([
    ['Free the land activists!', 'free-the-land-activists'],
    ['Свободу арестованным в Казахстане', 'svobodu-arestovannym-v-kazakhstane'],
    ['Қазақстандағы тұтқындар', 'qazaqstandagy-tutqyndar'],
    ['Щётка, объём', 'shchyotka-obyom'],
    ['Straße — l’été à Łódź', 'strasse-lete-a-lodz'],
    ['释放', ''],
  ])('%s → %s', (title, slug) => expect(slugOf(title)).toBe(slug))

  test('is short, and ends with a whole word', () => {
    const slug = slugOf('one two three four five six seven eight nine ten eleven twelve thirteen')
    expect(slug).toBe('one-two-three-four-five-six-seven-eight-nine-ten-eleven')
  })

  test('fits in a path, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slugOf(title).length).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('is numbered when it is taken', () => {
    expect(freeSlug('land', ['land', 'land-2', 'land-4'])).toBe('land-3')
  })
})

describe('what a campaign lacks', () => {
  const text = (locale: string, fields = {}) => ({ locale, title: 't', summary: 's', text: 'x', ...fields })
  const demand = (...locales: string[]) => ({ texts: locales.map((locale) => ({ locale, text: 'd' })) })

  test('nothing, when every language is whole', () => {
    const campaign = {
      originalLocale: 'en',
      translations: [text('en'), text('ru')],
      demands: [demand('en', 'ru')],
    }
    expect(findCampaignGaps(campaign)).toEqual([])
  })

  test('a field of the original stops it, a field of a translation does not', () => {
    const translations = [text('en', { summary: '' }), text('ru', { text: '' })]
    const gaps = findCampaignGaps({ originalLocale: 'en', translations, demands: [] })
    expect(gaps).toEqual([
      { locale: 'en', field: 'summary' },
      { locale: 'ru', field: 'text' },
    ])
    expect(stoppingGaps(gaps, 'en')).toEqual([{ locale: 'en', field: 'summary' }])
  })

  test('a language that was added and not begun is no gap', () => {
    const translations = [text('en'), text('kk', { title: '', summary: '', text: '' })]
    expect(findCampaignGaps({ originalLocale: 'en', translations, demands: [demand('en')] })).toEqual([])
  })

  test('a demand without words in a language that has texts is a gap there', () => {
    const campaign = { originalLocale: 'en', translations: [text('en'), text('ru')], demands: [demand('en')] }
    expect(findCampaignGaps(campaign)).toEqual([{ locale: 'ru', field: 'demands' }])
  })
})

test('a campaign is published once it is written, and can be taken up again after its end', () => {
  expect(mayCampaignBecome('draft', 'published')).toBe(true)
  expect(mayCampaignBecome('draft', 'won')).toBe(false)
  expect(mayCampaignBecome('published', 'draft')).toBe(false)
  expect(mayCampaignBecome('ended', 'published')).toBe(true)
  expect(mayCampaignBecome('archived', 'published')).toBe(false)
})
