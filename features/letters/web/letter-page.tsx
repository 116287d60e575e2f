import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicLetter } from '@/features/letters/read-public-letter'
import { direction } from '@/features/places/languages'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'

interface Props {
  letter: PublicLetter
  /** Where people choose their country and see their door, while the letter is open. */
  door: ReactNode
  /** The letters that were sent and may be read. */
  sent: ReactNode
  share: ReactNode
}

/** A model letter: what it asks for, whose door it goes to from where, and what has been sent. */
export async function PublicLetterPage({ letter, door, sent, share }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letters')
  const format = await getFormatter()
  const text = { lang: letter.locale, dir: direction(letter.locale) }
  return (
    <main id="content" data-accent={letter.campaign.accent}>
      <script async src="/letter.js" />
      <Wrap className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${letter.campaign.slug}`}>{letter.campaign.title}</BackLink>
        {letter.campaign.demo && (
          <div className="mb-8">
            <Notice title={t('demo.title')}>{t('demo.text')}</Notice>
          </div>
        )}
        <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]">
          <div className="max-w-text">
            <PageTitle kicker={t('kicker')} lead={letter.summary} {...text}>
              {letter.title}
            </PageTitle>
            {letter.locale !== locale && <p className="mt-2 text-sm text-muted">{t('notTranslated')}</p>}
          </div>
          <div className="mt-8 lg:row-span-2 lg:mt-0" id="door">
            {letter.open ? (
              <div className="rounded-md border border-line bg-paper p-5 shadow-sheet sm:p-6">{door}</div>
            ) : letter.stopped ? (
              <Notice title={t('stopped.title')}>{t('stopped.text')}</Notice>
            ) : (
              <Notice title={t('closed')}>
                {letter.closesAt && t('closedOn', { date: format.dateTime(letter.closesAt, { dateStyle: 'long' }) })}
              </Notice>
            )}
          </div>
          <div className="max-w-text">
            {letter.demands.length > 0 && (
              <Section id="demands" title={t('asks')}>
                <NumberedList
                  items={letter.demands.map(({ text, met }) => ({ text, done: met ? t('met') : undefined }))}
                  {...text}
                />
              </Section>
            )}
            {letter.open && (
              <Section id="how" title={t('how.title')}>
                <NumberedList
                  items={(['country', 'words', 'send', 'tell'] as const).map((step) => ({ text: t(`how.${step}`) }))}
                />
              </Section>
            )}
          </div>
        </div>
        {sent}
        {share}
      </Wrap>
    </main>
  )
}
