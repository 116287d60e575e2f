import { getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import type { ProposedKind } from '@/features/public-proposals/rules'
import { getFormatter } from '@/ui/formatter'

interface Props {
  proposal: {
    kind: ProposedKind
    title: string
    what: string
    why?: string
    target: string
    town: string
    day: Date | null
    locale: string
  }
}

/** What is proposed, as it was written: plain text, whatever it contains. */
export async function ProposalFacts({ proposal }: Props) {
  const t = await getTranslations('public-proposals')
  const { kind, title, what, why, locale } = proposal
  const own = { lang: locale, dir: direction(locale) }
  return (
    <div className="space-y-3 wrap-anywhere">
      <p className="text-lg font-semibold" {...own}>
        {title}
      </p>
      <p className="text-sm text-muted">
        {t(`kinds.${kind}`)} · <PlaceOrTarget {...proposal} />
      </p>
      <p className="whitespace-pre-line" {...own}>
        {what}
      </p>
      {why && (
        <p className="whitespace-pre-line" {...own}>
          {why}
        </p>
      )}
    </div>
  )
}

/** Whom a petition would ask; where and when an event would be. */
export async function PlaceOrTarget({
  kind,
  target,
  town,
  day,
}: Pick<Props['proposal'], 'kind' | 'target' | 'town' | 'day'>) {
  const t = await getTranslations('public-proposals.facts')
  const format = await getFormatter()
  if (kind === 'petition') return t.rich('target', { target: () => <bdi>{target}</bdi> })
  const named = { town: () => <bdi>{town}</bdi> }
  if (day === null) return t.rich('town', named)
  return t.rich('townDay', { ...named, day: format.dateTime(day, { dateStyle: 'long', timeZone: 'UTC' }) })
}
