import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { directoryPath } from '@/features/addressees/rules'
import { colours, mapSize } from './draw-map'

/** What a map's colours and marks mean. */
export type LegendEntry = { shade: keyof typeof colours; mark?: 'dot' | 'ring' | 'square'; text: string }

/** A map drawn on the server, as an image of its own, with its legend. `alt` says what it shows. */
export async function MapFigure({
  state,
  src,
  alt,
  legend,
  children,
}: {
  /** Of one state; of the whole directory without. */
  state?: string
  /** Another image of the same kind. */
  src?: string
  alt: string
  legend: readonly LegendEntry[]
  children?: ReactNode
}) {
  const locale = await getLocale()
  const folder = [directoryPath(locale), state].filter(Boolean).join('/')
  return (
    <figure>
      <div className="-mx-4 overflow-hidden border-y border-line bg-soft sm:mx-0 sm:border-x">
        <img
          src={src ?? `${folder}/map.svg`}
          alt={alt}
          width={mapSize.width}
          height={mapSize.height}
          decoding="async"
          loading={src ? 'lazy' : undefined}
          className="block h-auto w-full"
        />
      </div>
      <figcaption>
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
          {legend.map(({ shade, mark, text }) => (
            <li key={text} className="inline-flex items-center gap-2">
              <Sample shade={shade} mark={mark} />
              {text}
            </li>
          ))}
        </ul>
        {children}
      </figcaption>
    </figure>
  )
}

function Sample({ shade, mark }: { shade: keyof typeof colours; mark: LegendEntry['mark'] }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false" className="shrink-0">
      {mark === 'dot' && <circle cx="7" cy="7" r="5" fill={colours[shade]} />}
      {mark === 'ring' && <circle cx="7" cy="7" r="4" fill="#fff" stroke={colours[shade]} strokeWidth="2" />}
      {mark === 'square' && <rect x="2.5" y="2.5" width="9" height="9" fill={colours[shade]} />}
      {mark === undefined && <rect width="14" height="14" rx="2" fill={colours[shade]} />}
    </svg>
  )
}

const outcomeShades = ['taken', 'refused', 'silent', 'open'] as const
type OutcomeShade = (typeof outcomeShades)[number]

/** A map of what happened to letters, country by country. `src` is its image. */
export async function OutcomeMap({ src, groups }: { src: string; groups: ReadonlyMap<string, OutcomeShade> }) {
  const t = await getTranslations('addressees.outcomeMap')
  const counted = outcomeShades
    .map((shade) => ({ shade, count: [...groups.values()].filter((one) => one === shade).length }))
    .filter(({ count }) => count > 0)
  const legend: LegendEntry[] = counted.map(({ shade, count }) => ({ shade, text: t(shade, { count }) }))
  return <MapFigure src={src} alt={t('alt')} legend={legend} />
}
