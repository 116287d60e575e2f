import { getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { listTellingCampaigns } from '@/features/reports/list-telling-campaigns'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { Section } from '@/ui/page'
import { TellLinks } from './shown-reports'

interface Props {
  office: { id: string; state: string; removed: unknown }
  locale: string
}

/** How somebody tells what this office wrote back: for each campaign that addresses its state. Nothing where there is none. */
export async function OfficeTellLinks({ office, locale }: Props) {
  if (office.removed) return null
  tagDocument('home')
  const campaigns = await listTellingCampaigns(webContext(), office.state, locale)
  if (campaigns.length === 0) return null
  const t = await getTranslations('reports.own')
  return (
    <Section id="tell" title={t('ofOffice')}>
      <ul className="space-y-4">
        {campaigns.map(({ slug, title, locale: language }) => (
          <li key={slug}>
            <p className="text-muted" lang={language} dir={direction(language)}>
              {title}
            </p>
            <TellLinks slug={slug} addressee={office.id} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
