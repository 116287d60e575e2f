import { getLocale, getTranslations } from 'next-intl/server'
import type { EndorsableThing } from '@/features/endorsements/read-endorsed-petition'
import { endorsePath } from '@/features/endorsements/rules'
import { direction } from '@/features/places/languages'
import { Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { EndorseForm, type FormParts, type LegalParts } from './endorse-form'

interface Props extends LegalParts, Pick<FormParts, 'way' | 'resolution'> {
  thing: EndorsableThing
  sent: boolean
}

/** Where an organisation signs a petition, or stands behind a campaign, as an organisation; once the form is sent, what comes next. */
export async function EndorsePage({ thing, way, resolution, sent, ...legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements')
  const { kind, slug, title, indexKey, accent, demo } = thing
  return (
    <main id="content" data-accent={accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/${kind}s/${slug}`}>
          <bdi lang={thing.locale} dir={direction(thing.locale)}>
            {title}
          </bdi>
        </BackLink>
        {sent ? (
          <>
            <PageTitle kicker={t('sent.kicker')} lead={t('sent.lead')}>
              {t('sent.title')}
            </PageTitle>
            <div className="mt-8 text-lg">
              <NumberedList items={(['open', 'check', 'look'] as const).map((step) => ({ text: t(`sent.${step}`) }))} />
            </div>
            <p className="mt-8">
              {t('sent.help')} <a href={endorsePath[way](locale, slug)}>{t('sent.again')}</a>
            </p>
          </>
        ) : (
          <>
            <PageTitle lead={t(`forms.${way}.lead`)}>{t(`forms.${way}.title`)}</PageTitle>
            {demo && <p className="mt-4 text-sm text-muted">{t('form.demo')}</p>}
            {indexKey ? (
              <EndorseForm slug={slug} way={way} resolution={resolution} {...legal} />
            ) : (
              <div className="mt-8">
                <Notice title={t('form.closed')} />
              </div>
            )}
          </>
        )}
      </Wrap>
    </main>
  )
}
