import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ownName } from '@/features/places/languages'
import type { Cosign } from '@/features/signatories/read-cosign-link'
import { formState } from '@/server/documents/scope'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { CosignForm } from './cosign-form'
import { CosignReaders } from './cosign-readers'

interface Props {
  token: string
  cosign: Cosign
  /** The whole letter, as the addressee will see it. */
  sheet: ReactNode
}

/**
 * The page of an invitation to sign a letter: who invites, the whole letter, who will see what, and the two answers.
 * Opening it changes nothing.
 */
export async function CosignPage({ token, cosign, sheet }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('signatories.cosign')
  const { notice } = formState()
  const { standing, stage, team, campaign, demo, content } = cosign
  const answers = stage === 'open' && standing !== 'removed'
  return (
    <main id="content" data-accent={cosign.accent}>
      <Wrap className="py-10 sm:py-14">
        <PageTitle kicker={t('kicker')} lead={standing === 'removed' ? undefined : t('lead', { team, campaign })}>
          {t('title')}
        </PageTitle>
        <div className="mt-6 max-w-text space-y-4">
          {notice === 'changed' && (
            <Notice tone="warn" title={t('notices.changed.title')}>
              {t('notices.changed.text')}
            </Notice>
          )}
          {notice === 'too-many' && <Notice tone="error" title={t('notices.too-many')} />}
          <Recorded cosign={cosign} />
          {demo && <p className="text-sm text-muted">{t('demo')}</p>}
        </div>
        {standing !== 'removed' && (
          <div className="mt-10 grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
            <section aria-labelledby="letter" className="min-w-0">
              <h2 id="letter" className="text-2xl">
                {t('letter')}
              </h2>
              <p className="mt-1 mb-4 text-sm text-muted">
                {[ownName(content.locale), t(stage === 'frozen' ? 'frozenText' : 'sameText')].join(' · ')}
              </p>
              {sheet}
            </section>
            <div className="min-w-0">
              <CosignReaders cosign={cosign} />
              {answers && (
                <Section id="answer" title={t(standing === 'confirmed' ? 'change' : 'answer')} className="mt-10!">
                  <CosignForm token={token} cosign={cosign} locale={locale} />
                </Section>
              )}
            </div>
          </div>
        )}
      </Wrap>
    </main>
  )
}

/** What is on record of this person, and until when it can be changed. */
async function Recorded({ cosign }: { cosign: Cosign }) {
  const t = await getTranslations('signatories.cosign')
  const format = await getFormatter()
  const { standing, stage, answeredOn, collectUntil } = cosign
  if (standing === 'removed') return <Notice tone="warn" title={t('recorded.removed')} />
  const until = collectUntil
    ? t('until', { day: format.dateTime(collectUntil, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }) })
    : t('untilFrozen')
  const day = answeredOn ? format.dateTime(answeredOn, { dateStyle: 'long', timeZone: 'UTC' }) : ''
  const said = standing === 'confirmed' || standing === 'declined' ? standing : standing === 'again' ? 'again' : 'none'
  const tone = said === 'confirmed' ? 'good' : said === 'again' ? 'warn' : 'plain'
  if (stage !== 'open') {
    return (
      <Notice tone={said === 'confirmed' ? 'good' : 'warn'} title={t(`${stage}.title`)}>
        <p>{t(`${stage}.text`)}</p>
        <p>{t(`recorded.${said}`, { day })}</p>
      </Notice>
    )
  }
  return (
    <Notice tone={tone} title={t(`recorded.${said}`, { day })}>
      <p>{until}</p>
    </Notice>
  )
}
