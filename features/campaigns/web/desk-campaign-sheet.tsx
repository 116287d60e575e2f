'use client'

import { useTranslations } from 'next-intl'
import type { CampaignForm } from '@/features/campaigns/schema'
import { textDirection } from '@/ui/editor/languages'
import { Markdown } from '@/ui/markdown'
import { PageTitle, Section } from '@/ui/page'

/** What is being written, as the public page will show it, before it is saved. */
export function CampaignSheet({ form, locale }: { form: CampaignForm; locale: string }) {
  const t = useTranslations()
  const text = form.translations.find((one) => one.locale === locale)
  const own = { lang: locale, dir: textDirection(locale) }
  const demands = form.demands
    .map((demand) => demand.texts.find((one) => one.locale === locale)?.text ?? '')
    .filter((words) => words !== '')
  if (!text) return null
  return (
    <article className="rounded-md border-2 border-dashed border-edge p-5 sm:p-8">
      <PageTitle lead={text.summary} {...own}>
        {text.title || t('frame.desk.untitled')}
      </PageTitle>
      <div className="mt-8">
        <Markdown text={text.text} {...own} />
      </div>
      {demands.length > 0 && (
        <Section id="sheet-demands" title={t('texts.fields.demands')}>
          <ol
            className="max-w-text list-decimal space-y-3 ps-6 marker:font-serif marker:font-semibold marker:text-accent"
            {...own}
          >
            {demands.map((words) => (
              <li key={words} className="ps-2">
                {words}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </article>
  )
}
