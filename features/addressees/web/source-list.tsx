import { getTranslations } from 'next-intl/server'
import { describeSource, type NamedSource, openGovernmentLicence } from '@/features/addressees/describe-source'
import type { FactOrigin } from '@/features/addressees/list-origins'
import { getFormatter } from '@/ui/formatter'

interface Props {
  source: string
  /** Where each fact was read; shown instead where that differs from fact to fact. */
  origins?: readonly FactOrigin[]
}

/** Where an entry comes from, one source a line, with its own date; where facts differ in it, fact by fact. */
export async function SourceList({ source, origins = [] }: Props) {
  const t = await getTranslations('addressees')
  const named = describeSource(source)
  const apart = origins.length > 1
  const notes = apart ? named.filter(({ kind }) => kind === 'corrected') : named
  return (
    <ul className="space-y-1 text-sm">
      {apart &&
        origins.map((origin) => (
          <li key={origin.facts.join()}>
            <strong className="font-semibold">{origin.facts.map((fact) => t(`origins.${fact}`)).join(', ')}:</strong>{' '}
            <Origin origin={origin} />
          </li>
        ))}
      {notes.map((one, at) => (
        <li key={String(at)}>
          <Source source={one} />
        </li>
      ))}
    </ul>
  )
}

/** One place where facts were read, with its day. */
export async function Origin({ origin: { source, on } }: { origin: Pick<FactOrigin, 'source' | 'on'> }) {
  const t = await getTranslations('addressees')
  const format = await getFormatter()
  const named = describeSource(source).filter(({ kind }) => kind !== 'corrected')
  const isDated = named.some((one) => 'date' in one && one.date !== undefined)
  const day = on ? format.dateTime(on, { dateStyle: 'long', timeZone: 'UTC' }) : t('facts.sourceUndated')
  return (
    <span>
      {named.map((one, at) => (
        <span key={String(at)}>
          {at > 0 && '; '}
          <Source source={one} />
        </span>
      ))}
      {!isDated && `, ${day}`}
    </span>
  )
}

async function Source({ source }: { source: NamedSource }) {
  const t = await getTranslations('addressees')
  if (source.kind === 'corrected') return <span>{t('sourceLabels.corrected', { reason: source.reason })}</span>
  if (source.kind === 'address') return <span>{t('sourceLabels.address', { date: source.date })}</span>
  const dated = await datedText(source.date)
  if (source.kind === 'other') return <span>{`${source.text}${dated}`}</span>
  if (source.kind === 'factbook') return <span>{`${t('sourceLabels.factbook')}${dated}`}</span>
  if (source.kind === 'govUk') {
    const licence = (chunks: React.ReactNode) => <a href={openGovernmentLicence}>{chunks}</a>
    return (
      <span>
        {t.rich('sourceLabels.govUk', { licence })}
        {dated}
      </span>
    )
  }
  return (
    <span>
      <a href={source.href} rel="noreferrer nofollow">
        {t('sourceLabels.wikidata', { id: source.id })}
      </a>
      {`; ${t('sourceLabels.list')}${dated}`}
    </span>
  )
}

/** ", 16 November 2022"; what names no whole day stays as the source writes it. */
async function datedText(date: string | undefined): Promise<string> {
  if (date === undefined) return ''
  const t = await getTranslations('addressees.facts')
  if (date === 'undated') return `, ${t('sourceUndated')}`
  const format = await getFormatter()
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date)
  return `, ${isDay ? format.dateTime(new Date(date), { dateStyle: 'long', timeZone: 'UTC' }) : date}`
}
