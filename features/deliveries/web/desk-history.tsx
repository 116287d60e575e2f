import { getTranslations } from 'next-intl/server'
import type { HistoryLine } from '@/features/deliveries/read-desk-delivery'
import { getFormatter } from '@/ui/formatter'

/** Who told what, and when: every answer that was ever given, the newest first. */
export async function DeskHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const t = await getTranslations('deliveries.history')
  const format = await getFormatter()
  if (lines.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ol className="border-s-2 border-line ps-5">
      {lines.map((line, at) => (
        <li key={String(at)} className="pb-5 last:pb-0">
          <p className="text-sm text-muted">
            {format.dateTime(line.at, { dateStyle: 'medium', timeStyle: 'short' })} ·{' '}
            <bdi>{line.by === null ? t('sender') : line.by || t('somebody')}</bdi>
          </p>
          {line.kind === 'photo' ? <p>{t(`photo.${line.act}`)}</p> : <Told line={line} />}
        </li>
      ))}
    </ol>
  )
}

async function Told({ line }: { line: HistoryLine & { kind: 'outcome' } }) {
  const t = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
  const about = [
    [day(line.outcomeOn), line.outcomeTime].filter(Boolean).join(', '),
    line.byWhom,
    line.dueOn && t('until', { date: day(line.dueOn) }),
  ].filter(Boolean)
  return (
    <>
      <p>
        <span className="font-semibold">{t(`outcomes.${line.outcome}`)}</span> · <bdi>{about.join(' · ')}</bdi>
      </p>
      {line.note && <p className="mt-1 text-sm whitespace-pre-line">{line.note}</p>}
    </>
  )
}
