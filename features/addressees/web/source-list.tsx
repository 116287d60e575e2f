import { getTranslations } from 'next-intl/server'
import { describeSource, type NamedSource } from '../describe-source'

/** Where an entry comes from, one source a line, with its own date where the sources differ. */
export async function SourceList({ source }: { source: string }) {
  return (
    <ul className="space-y-1 text-sm">
      {describeSource(source).map((one, at) => (
        <li key={String(at)}>
          <Source source={one} />
        </li>
      ))}
    </ul>
  )
}

async function Source({ source }: { source: NamedSource }) {
  const t = await getTranslations('addressee')
  if (source.kind === 'corrected') return <span>{t('sourceLabels.corrected', { reason: source.reason })}</span>
  if (source.kind === 'address') return <span>{t('sourceLabels.address', { date: source.date })}</span>
  const dated =
    source.date === undefined ? '' : `, ${source.date === 'undated' ? t('facts.sourceUndated') : source.date}`
  if (source.kind === 'other') return <span>{`${source.text}${dated}`}</span>
  return (
    <span>
      <a href={source.href} rel="noreferrer nofollow">
        {t('sourceLabels.wikidata', { id: source.id })}
      </a>
      {`; ${t('sourceLabels.list')}${dated}`}
    </span>
  )
}
