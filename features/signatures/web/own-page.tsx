import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { countryName } from '@/features/places/name-country'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { counted, displayable, onRecord } from '@/features/signatures/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts, PageTitle, Section, Wrap } from '@/ui/page'
import { OwnConsents } from './own-consents'
import { OwnCorrection } from './own-correction'
import { OwnDisplay } from './own-display'
import { OwnNews } from './own-news'

/** What just happened here. */
export type Happened = 'confirmed' | 'text' | 'display' | 'news' | 'correct' | 'help' | 'comment' | 'partners'

interface Props {
  token: string
  signature: OwnSignatureView
  /** What just happened: confirmed, or a change saved. */
  news: Happened | undefined
  /** That there is a newer text than the one that was signed. */
  text: ReactNode
  /** The receipt, with which its owner checks the count. */
  receipt: ReactNode
  /** The fields in which answers are corrected. */
  answers: ReactNode
  /** What can be done next. */
  next: ReactNode
  /** Whether the comment may be shown, where that is asked. */
  comment: ReactNode
  /** Which partners have the address. */
  partners: ReactNode
}

/** The signer's own page: change how the name appears, get the data, withdraw, be forgotten. Shows no name. */
export async function OwnPage({ token, signature, news, text, receipt, answers, next, comment, partners }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.own')
  const format = await getFormatter()
  const code = await getTranslations('signatures.code')
  const { notice } = formState()
  const path = `/${locale}/signatures/${token}`
  const petition = `/${locale}/petitions/${signature.petition.slug}`
  const active = displayable.includes(signature.state)
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        {news === 'confirmed' && (
          <div className="mb-8">
            <Notice tone="good" title={t('welcome.title')}>
              {t('welcome.text')}
            </Notice>
          </div>
        )}
        {notice === 'data.tooSoon' && <Notice tone="error" title={t(notice)} />}
        {notice === 'too-many' && <Notice tone="error" title={code('notices.too-many')} />}
        <PageTitle lead={t('bookmark')}>{t('title')}</PageTitle>
        <div className="mt-8">
          <Facts
            facts={[
              { name: t('petition'), value: <a href={petition}>{t('toPetition')}</a> },
              { name: t('state'), value: t(`states.${signature.state}`) },
              ...(signature.confirmedOn
                ? [{ name: t('confirmedOn'), value: format.dateTime(signature.confirmedOn, { dateStyle: 'long' }) }]
                : []),
              { name: t('country'), value: countryName(signature.country, locale) },
            ]}
          />
          <p className="mt-3 text-sm text-muted">{t('sealed')}</p>
        </div>
        {counted.includes(signature.state) && (
          <>
            {text}
            {receipt}
            {next}
          </>
        )}
        {active && (
          <>
            <OwnDisplay path={path} signature={signature} saved={news === 'display'} />
            {comment}
            {onRecord.includes(signature.state) && (
              <OwnNews path={path} signature={signature} saved={news === 'news'} />
            )}
            {partners}
            {onRecord.includes(signature.state) && signature.contactKept && (
              <OwnCorrection path={path} uses={signature.uses} saved={news === 'correct'}>
                {answers}
              </OwnCorrection>
            )}
            <OwnConsents consents={signature.consents} />
            {signature.contactKept && (
              <Section id="data-title" title={t('data.title')}>
                <p className="mb-4">{t('data.text')}</p>
                <form action={`${path}/data`} method="post">
                  <Button kind="secondary">{t('data.button')}</Button>
                </form>
              </Section>
            )}
          </>
        )}
        <Section id="withdraw-title" title={t('withdraw.title')}>
          <p className="mb-4">{t('withdraw.text')}</p>
          <div className="flex flex-wrap gap-4">
            {active && (
              <form action={`${path}/withdraw`} method="post">
                <Button kind="secondary">{t('withdraw.button')}</Button>
              </form>
            )}
            <form action={`${path}/erase`} method="post">
              <Button kind="danger">{t('withdraw.erase')}</Button>
            </form>
          </div>
        </Section>
      </Wrap>
    </main>
  )
}
