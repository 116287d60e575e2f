import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { DeskBatch } from '@/features/paper/list-batches'
import type { PaperPetition } from '@/features/paper/read-paper-petition'
import { paperPath, sheetPath } from '@/features/paper/rules'
import { ownName } from '@/features/places/languages'
import { countryName } from '@/features/places/name-country'
import { AskFirst } from '@/ui/ask-first'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { BatchFields } from './batch-fields'
import { BatchTag } from './batch-tag'
import { enterPaperBatch } from './paper-actions'

interface Props {
  petition: { id: string }
  seen: PaperPetition
  batches: readonly DeskBatch[]
  /** The id of the next batch: the same form sent twice is one. */
  fresh: string
  told: string | undefined
}

/** The signatures of a petition on paper: sheets to print, batches that were entered, and the form for another. */
export async function PaperPage({ petition, seen, batches, fresh, told }: Props) {
  const t = await getTranslations('paper.desk')
  const format = await getFormatter()
  const counted = batches.filter(({ state }) => state === 'counted').reduce((sum, { number }) => sum + (number ?? 0), 0)
  return (
    <div className="max-w-3xl">
      <Told told={told} bad={['not-now', 'too-many']} say={(code) => t(`told.${code}`)} />
      <p className="mt-8 max-w-text">{t('lead')}</p>
      <Destroyed seen={seen} />
      <Sheets seen={seen} />
      <Section id="batches" title={t('batches')}>
        <p className="font-semibold">{t('counted', { count: counted, number: format.number(counted) })}</p>
        {batches.length > 0 && (
          <ul className="mt-4 divide-y divide-line rounded-md border border-line">
            {batches.map((batch) => (
              <li key={batch.id} className="px-4 py-3">
                <BatchLine batch={batch} />
              </li>
            ))}
          </ul>
        )}
        {seen.open ? (
          <div className="mt-6">
            <AskFirst good act={t('enter.act')}>
              <p>{t(seen.alone ? 'enter.alone' : 'enter.second')}</p>
              <KeptForm action={enterPaperBatch} className="max-w-text space-y-6">
                <input type="hidden" name="id" value={petition.id} />
                <input type="hidden" name="batch" value={fresh} />
                <BatchFields seen={seen} />
                <SubmitButton>{t('enter.submit')}</SubmitButton>
              </KeptForm>
            </AskFirst>
          </div>
        ) : (
          <p className="mt-4 text-muted">{t('over')}</p>
        )}
      </Section>
    </div>
  )
}

/** The sheets that can be printed, of the current text in each of its languages. */
async function Sheets({ seen: { slug, prints, texts, current } }: { seen: PaperPetition }) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk')
  if (!prints) return null
  const languages = texts.filter(({ version }) => version === current.version)
  return (
    <Section id="sheets" title={t('sheets')}>
      <p className="max-w-text">{t('sheetsLead')}</p>
      <ul className="mt-3 flex flex-wrap gap-x-6">
        {languages.map(({ locale: language }) => (
          <li key={language}>
            <a href={sheetPath(locale, slug, language)} className="inline-flex min-h-11 items-center">
              {t('sheet', { language: ownName(language) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Until when what lies with the organisers has to be destroyed: the sheet says so to those who signed. */
export async function Destroyed({ seen: { destroyOn } }: { seen: PaperPetition }) {
  const t = await getTranslations('paper.desk')
  const format = await getFormatter()
  return (
    <p className="mt-3 max-w-text text-sm text-muted">
      {destroyOn
        ? t('destroyOn', { date: format.dateTime(destroyOn, { dateStyle: 'long', timeZone: 'UTC' }) })
        : t('destroy')}
    </p>
  )
}

async function BatchLine({ batch }: { batch: DeskBatch }) {
  const locale = await getLocale()
  const t = await getTranslations('paper.desk')
  const format = await getFormatter()
  const { id, number, country, town, collectedOn, writtenBy, scans } = batch
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href={paperPath.one(locale, id)}
          className="inline-flex min-h-6 items-center font-semibold text-ink wrap-anywhere"
        >
          {[town, countryName(country, locale)].filter((part) => part !== '').join(', ')},{' '}
          {format.dateTime(collectedOn, { dateStyle: 'medium', timeZone: 'UTC' })}
        </Link>
        <BatchTag batch={batch} />
      </p>
      <p className="text-sm text-muted wrap-anywhere">
        {[
          number === null ? '' : t('signatures', { count: number, number: format.number(number) }),
          t('by', { name: writtenBy.name ?? t('gone') }),
          t('photos', { count: scans }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </>
  )
}
