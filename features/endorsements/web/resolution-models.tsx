import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskResolutionModels } from '@/features/endorsements/read-resolution-models'
import { endorsePath } from '@/features/endorsements/rules'
import { ownName } from '@/features/places/languages'
import { Section } from '@/ui/page'
import { Words } from '@/ui/words'
import { ResolutionModelForm } from './resolution-model-form'

interface Props {
  campaign: { id: string; slug: string; state: string }
  models: DeskResolutionModels
  edits: boolean
}

/** What a campaign offers to branches to resolve, language by language. */
export async function ResolutionModels({ campaign, models, edits }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.desk.model')
  const offered = models.languages.some(({ text }) => text !== '')
  return (
    <Section id="model" title={t('title')}>
      <p className="max-w-text text-muted">{t('lead')}</p>
      <p className="mt-3 max-w-text text-sm">
        {t('blanks')} <code className="wrap-anywhere">{models.blanks.map((one) => `{${one}}`).join(' ')}</code>
      </p>
      {offered && models.takes && campaign.state !== 'draft' && (
        <p className="mt-3">
          <a href={endorsePath.model(locale, campaign.slug)}>{t('print')}</a>
        </p>
      )}
      {edits ? (
        <div className="mt-6 space-y-3">
          <Words of="endorsements.desk">
            {models.languages.map((one) => (
              <ResolutionModelForm
                key={one.locale}
                campaignId={campaign.id}
                language={ownName(one.locale)}
                locale={one.locale}
                title={one.title}
                text={one.text}
              />
            ))}
          </Words>
        </div>
      ) : (
        !offered && <p className="mt-3 text-muted">{t('none')}</p>
      )}
    </Section>
  )
}
