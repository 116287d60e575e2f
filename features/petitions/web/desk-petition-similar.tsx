import { getLocale, getTranslations } from 'next-intl/server'
import type { SimilarPetition } from '@/features/petitions/find-similar'
import { getFormatter } from '@/ui/formatter'

/** Which petitions ask for much the same, before another one is opened. */
export async function DeskPetitionSimilar({ similar }: { similar: readonly SimilarPetition[] }) {
  if (similar.length === 0) return null
  const locale = await getLocale()
  const t = await getTranslations('petitions.desk.similar')
  const format = await getFormatter()
  return (
    <section aria-labelledby="similar" className="mt-6 rounded-md border border-line p-5">
      <h2 id="similar" className="text-lg">
        {t('title')}
      </h2>
      <p className="mt-2">{t('text')}</p>
      <ul className="mt-3 space-y-3">
        {similar.map((one) => (
          <li key={one.slug}>
            <a href={`/${locale}/petitions/${one.slug}`} lang={one.locale} dir="auto" className="wrap-anywhere">
              {one.title}
            </a>
            <br />
            <span className="text-sm text-muted">
              {t('signed', { count: one.confirmedCount, number: format.number(one.confirmedCount) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
