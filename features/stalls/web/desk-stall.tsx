import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import { countryOptions } from '@/features/places/countries'
import type { ListedStall } from '@/features/stalls/list-stalls'
import { lateDays, stallPath, unopenedOf, unreadDays } from '@/features/stalls/rules'
import { AskFirst } from '@/ui/ask-first'
import { buttonClass } from '@/ui/button'
import { ButtonForm } from '@/ui/button-form'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Tag } from '@/ui/page'
import { Words } from '@/ui/words'
import { finishStall, putStallBack, rereadStall } from './desk-stall-actions'
import { DeskStallForm } from './desk-stall-form'
import { StallLink } from './stall-link'
import { TakeOffForm } from './take-off-form'

interface Props {
  stall: ListedStall
  petitionId: string
  edits: boolean
  languages: { code: string; name: string }[]
  siteUrl: string
}

/** One stall on the desk: what came, what became of it, and what can be done. */
export async function DeskStall({ stall, petitionId, edits, languages, siteUrl }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('stalls.desk')
  const format = await getFormatter()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeZone: 'UTC' })
  const heard = stall.heardAt ? format.dateTime(stall.heardAt, { dateStyle: 'medium', timeStyle: 'short' }) : undefined
  const numbers = [
    [t('numbers.arrived'), t('numbers.arrivedOf', { arrived: stall.arrived, most: stall.most })],
    [t('numbers.waiting'), format.number(unopenedOf(stall))],
    [t('numbers.counted'), format.number(stall.counted)],
    [t('numbers.mailed'), format.number(stall.mailed)],
    ...(stall.late > 0 ? [[t('numbers.late'), format.number(stall.late)]] : []),
    [t('numbers.faulty'), format.number(stall.faulty)],
    [t('numbers.heard'), heard ?? t('numbers.never')],
  ]
  const first = day(stall.firstDay)
  const last = day(stall.lastDay)
  return (
    <article aria-labelledby={`stall-${stall.id}`} className="space-y-4">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 id={`stall-${stall.id}`} className="text-lg">
          {stall.place}
        </h3>
        <p className="text-muted">{first === last ? first : t('days', { first, last })}</p>
        <Tag tone={stall.phase === 'open' ? 'good' : 'plain'}>
          {t(`phases.${stall.phase}`, { day: last, until: day(stall.arrivesUntil) })}
        </Tag>
      </header>
      {stall.offAt && (
        <Notice tone="warn" title={t('isOff', { day: day(stall.offAt) })}>
          <p className="whitespace-pre-line" dir="auto">
            {stall.offReason}
          </p>
        </Notice>
      )}
      <dl className="text-sm">
        {numbers.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4 border-t border-line py-1.5">
            <dt>{name}</dt>
            <dd className="text-end tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {stall.faulty > 0 && <p className="text-sm text-muted">{t('faultyHint', { days: unreadDays })}</p>}
      {edits && stall.faulty > 0 && (
        <ButtonForm action={rereadStall} values={{ id: stall.id }}>
          <button type="submit" className={buttonClass('secondary')}>
            {t('reread')}
          </button>
        </ButtonForm>
      )}
      {stall.code !== undefined && (
        <StallLink
          url={siteUrl + stallPath.page(locale, stall.code)}
          card={stallPath.card(locale, petitionId, stall.id)}
        />
      )}
      {edits && (
        <div className="space-y-2">
          {stall.phase === 'open' && (
            <AskFirst act={t('change')} good>
              <Words of="stalls.desk">
                <DeskStallForm
                  id={stall.id}
                  changes
                  start={{ ...stall, firstDay: isoDay(stall.firstDay), lastDay: isoDay(stall.lastDay) }}
                  countries={countryOptions(locale)}
                  languages={languages}
                />
              </Words>
            </AskFirst>
          )}
          {stall.phase === 'open' && <Finish id={stall.id} step="end" />}
          {stall.phase !== 'over' && <Finish id={stall.id} step="shut" />}
          {stall.offAt ? (
            <AskFirst act={t('back')} good>
              <p>{t('backText')}</p>
              <ButtonForm action={putStallBack} values={{ id: stall.id }}>
                <button type="submit" className={buttonClass('primary')}>
                  {t('backNow')}
                </button>
              </ButtonForm>
            </AskFirst>
          ) : (
            <Words of="stalls.desk">
              <TakeOffForm id={stall.id} />
            </Words>
          )}
        </div>
      )}
    </article>
  )
}

/** Ends a stall, or has it take nothing more. */
async function Finish({ id, step }: { id: string; step: 'end' | 'shut' }) {
  const t = await getTranslations('stalls.desk')
  return (
    <AskFirst act={t(step)}>
      <p>{t(`${step}Text`, { days: lateDays })}</p>
      <ButtonForm action={finishStall} values={{ id, step }}>
        <button type="submit" className={buttonClass('secondary')}>
          {t(`${step}Now`)}
        </button>
      </ButtonForm>
    </AskFirst>
  )
}
