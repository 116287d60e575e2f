import { useTranslations } from 'next-intl'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MoreWords } from './more-words'

/** Says in the browser what it was handed. */
function Said() {
  const t = useTranslations()
  return `${t('cases.title')}, ${t('ui.table.sort')}, ${t('ui.pages.next')}`
}

const place = { locale: 'en', timeZone: 'UTC' }

test('words are handed beside those that were handed further out', () => {
  const shown = renderToString(
    <MoreWords {...place} groups={{ ui: { table: { sort: 'Sort' } }, cases: { title: 'Cases' } }}>
      <MoreWords {...place} groups={{ ui: { pages: { next: 'Next' } } }}>
        <Said />
      </MoreWords>
    </MoreWords>,
  )
  expect(shown).toBe('Cases, Sort, Next')
})
