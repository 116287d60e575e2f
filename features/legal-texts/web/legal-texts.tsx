import { getTranslations } from 'next-intl/server'
import type { LegalText } from '@/features/legal-texts/rules'

/**
 * What the law of each group of countries wants to be said, for whom first. In a form, browsers show that of the country
 * that is chosen alone (`ui/theme.css`): pages are kept and the same for all. One that cannot tell shows all. `settled` texts are
 * shown whatever is chosen: where the country is known, or is not asked.
 */
export async function LegalTexts({ texts, settled = false }: { texts: readonly LegalText[]; settled?: boolean }) {
  const t = await getTranslations('legal-texts')
  return texts.map(({ group, title, text, version }, at) => (
    <section
      key={group}
      data-law={settled ? undefined : at + 1}
      aria-labelledby={`law-${group}`}
      className="border-s-4 border-line ps-4 text-sm"
    >
      <h3 id={`law-${group}`} className="font-semibold">
        {title}
      </h3>
      <p className="mt-1 whitespace-pre-line">{text}</p>
      <p className="mt-1 text-muted">{t('version', { version })}</p>
    </section>
  ))
}
