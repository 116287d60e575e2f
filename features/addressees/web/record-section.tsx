import { getLocale, getTranslations } from 'next-intl/server'
import { countRecord, type RecordShow, recordShows } from '@/features/addressees/count-record'
import { recordPath } from '@/features/addressees/rules'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { RecordList } from './record-list'
import type { RecordEntry } from './record-loaders'

interface Props {
  addresseeId: string
  record: readonly RecordEntry[]
  /** Supporters' letters nobody has told of, in whole tens. */
  quiet: number
  now: Date
}

const newest = 5

/** What happened to letters at this door, across campaigns: the numbers, each with its evidence, and the newest. */
export async function RecordSection({ addresseeId, record, quiet, now }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.record')
  const format = await getFormatter()
  const numbers = countRecord(record, now)
  if (record.length === 0) {
    return (
      <Section id="record" title={t('title')}>
        <p className="max-w-text text-muted">{quiet > 0 ? t('quiet', { count: format.number(quiet) }) : t('none')}</p>
      </Section>
    )
  }
  const promises = numbers.kept + numbers.broken + numbers.open
  const shown = recordShows.filter((show) => !isPromiseNumber(show) || promises > 0)
  return (
    <Section id="record" title={t('title')}>
      <Figures>
        {shown.map((show) => (
          <Figure
            key={show}
            name={t(`shows.${show}`, { count: numbers[show] })}
            value={
              numbers[show] === 0 ? (
                format.number(0)
              ) : (
                <a href={recordPath(locale, addresseeId, show)}>{format.number(numbers[show])}</a>
              )
            }
          />
        ))}
        {numbers.medianDays !== undefined && (
          <Figure
            name={t('median')}
            value={<a href={recordPath(locale, addresseeId, 'replies')}>{t('days', { count: numbers.medianDays })}</a>}
          />
        )}
      </Figures>
      <p className="mt-3 max-w-xl text-sm text-muted">
        {t('note')} {quiet > 0 && t('quiet', { count: format.number(quiet) })}
      </p>
      <h3 className="mt-8 text-lg">{t('newest')}</h3>
      <RecordList entries={record.slice(0, newest)} now={now} />
      {record.length > newest && (
        <p className="mt-4">
          <a href={recordPath(locale, addresseeId, 'letters')}>{t('all')}</a>
        </p>
      )}
    </Section>
  )
}

function isPromiseNumber(show: RecordShow): boolean {
  return show === 'kept' || show === 'broken' || show === 'open'
}
