import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { contentPath } from '@/features/content/rules'
import { ButtonForm } from '@/ui/button-form'
import { Figure, Figures } from '@/ui/figure'
import { Fold } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { BackLink, Section, Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { takeContentBack } from './content-actions'
import { ContentFaults } from './content-faults'
import type { ContentView } from './content-loaders'
import { ContentPosts } from './content-posts'
import { ContentSettingsForm } from './content-settings-form'
import { contentTones } from './desk-content-page'

const good = ['noted', 'applied', 'again', 'taken-back'] as const
const bad = ['undone', 'campaign-not-public', 'pictures-wait', 'not-applied', 'changed-since'] as const

/** One file of texts: before it is written what becomes of it and what is to be known of it, afterwards what it became. */
export async function DeskContentImportPage({ view, told }: { view: ContentView; told: string | undefined }) {
  const { read, pictures, faults } = view
  const locale = await getLocale()
  const t = await getTranslations('content')
  const format = await getFormatter()
  const page = contentPath.one(locale, read.id)
  const at = read.undoneAt ?? read.appliedAt ?? read.createdAt
  const isOpen = read.state === 'previewed'
  return (
    <>
      <BackLink href={contentPath.all(locale)}>{t('title')}</BackLink>
      <h1 className="mt-4 flex flex-wrap items-center gap-3 text-2xl wrap-anywhere">
        {read.fileName} <Tag tone={contentTones[read.state]}>{t(`states.${read.state}`)}</Tag>
      </h1>
      <p className="mt-2 text-muted">
        {t(`when.${read.state}`, { when: format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }) })}
      </p>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-8">
        <Figures>
          <Figure name={t('figures.posts')} value={format.number(read.counts.posts)} />
          <Figure name={t('figures.open')} value={format.number(read.counts.open)} />
          <Figure name={t('figures.pictures')} value={format.number(pictures.given)} />
          <Figure name={t('figures.faults')} value={format.number(faults.count)} />
        </Figures>
      </div>
      {isOpen && pictures.waiting > 0 && (
        <div className="mt-6 max-w-text">
          <Notice tone="warn" title={t('waiting', { count: pictures.waiting })}>
            <Link href={page}>{t('lookAgain')}</Link>
          </Notice>
        </div>
      )}
      {isOpen && (
        <Section id="become" title={t('become.title')}>
          <ContentSettingsForm view={view} />
        </Section>
      )}
      {read.state === 'applied' && (
        <div className="mt-8 max-w-text">
          <Fold title={t('undo.open')}>
            <p>{t('undo.text')}</p>
            <ButtonForm action={takeContentBack} values={{ id: read.id }} className="mt-4">
              <SubmitButton kind="secondary">{t('undo.submit')}</SubmitButton>
            </ButtonForm>
          </Fold>
        </div>
      )}
      <ContentFaults faults={faults} hrefOf={(one) => `${page}?faults=${one}#faults`} />
      {read.state !== 'undone' && <ContentPosts view={view} />}
    </>
  )
}
