import { getLocale, getTranslations } from 'next-intl/server'
import { direction, ownName } from '@/features/places/languages'
import { countPath } from '@/features/receipts/rules'
import { clipPieces } from '@/features/texts/compare-texts'
import type { ComparedStep } from '@/features/versions/compare-steps'
import { ComparedText } from '@/ui/compared-text'
import { Fold } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'
import { textChanges } from './text-changes-loader'

interface Props {
  petition: { id: string; slug: string }
  version: number
}

/** Since when a version of the text is there, what it changed of the one before, and every small change within it. */
export async function VersionChanges({ petition, version }: Props) {
  const t = await getTranslations('versions.count')
  const format = await getFormatter()
  const { wordings, steps, left } = await textChanges(petition.id)
  const since = wordings.find((one) => one.version === version)?.publishedOn
  const own = steps.filter(({ to }) => to.version === version)
  const material = own.filter(({ kind }) => kind === 'material')
  const small = own.filter(({ kind }) => kind === 'small')
  const newest = Math.max(...wordings.map((one) => one.version))
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' })
  if (!since) return null
  return (
    <div className="mb-4">
      <p className="text-muted">{t('since', { date: day(since) })}</p>
      {own.length > 0 && (
        <div className="mt-2 border-t border-line">
          {material.length > 0 && (
            <Fold title={t('material', { before: version - 1 })} note={day(since)}>
              <Steps petition={petition} steps={material} />
            </Fold>
          )}
          {small.length > 0 && (
            <Fold title={t('small', { count: small.length })} note={day(small.at(-1)?.to.publishedOn ?? since)}>
              <p className="mb-4">{t('smallText')}</p>
              <Steps petition={petition} steps={small} dated />
            </Fold>
          )}
        </div>
      )}
      {version === newest && left > 0 && <p className="mt-2 text-sm text-muted">{t('left', { count: left })}</p>}
    </div>
  )
}

interface StepsProps {
  petition: Props['petition']
  steps: readonly ComparedStep[]
  /** Each has a day of its own. */
  dated?: boolean
}

async function Steps({ petition, steps, dated = false }: StepsProps) {
  const locale = await getLocale()
  const t = await getTranslations('versions')
  const names = await getTranslations('petitions.pieces')
  const format = await getFormatter()
  const file = (hash: string) => countPath.textOf(locale, petition.slug, hash)
  return (
    <div className="space-y-8">
      <p className="text-sm text-muted">{t('count.legend')}</p>
      {steps.map(({ from, to, pieces }) => (
        <section key={`${to.locale}-${to.number}`}>
          <h4 className="font-semibold">
            <span lang={to.locale}>{ownName(to.locale)}</span>
            {dated && `, ${format.dateTime(to.publishedOn, { dateStyle: 'long' })}`}
          </h4>
          <p className="mb-3 text-sm">
            <a href={file(from.hash)}>{t('count.before')}</a> · <a href={file(to.hash)}>{t('count.after')}</a>
          </p>
          {pieces.length ? (
            <ComparedText
              lang={to.locale}
              dir={direction(to.locale)}
              parts={pieces.map(({ piece, compared }) => ({ name: names(piece), pieces: clipPieces(compared) }))}
            />
          ) : (
            <p>{t('count.sameWords')}</p>
          )}
        </section>
      ))}
    </div>
  )
}
