import type { ReactNode } from 'react'

interface Props {
  /** The folder of its files: `/480.avif` and so on are below it. */
  folder: string
  /** The widths of its files, smallest first. */
  widths: readonly number[]
  width: number
  height: number
  /** What it shows; empty where the text beside it says so. */
  alt: string
  lang?: string | undefined
  /** Who made it. */
  credit?: ReactNode
  caption?: ReactNode
  /**
   * How wide it is shown (`sizes` of HTML). What is said of phones is less than it is: the eye does not see the third point of
   * a screen, and the line carries every one.
   */
  sizes?: string
  /** It stands in sight when the page opens: it is fetched first. All others wait until somebody comes near. */
  first?: boolean
  className?: string
}

const types = [
  ['avif', 'image/avif'],
  ['webp', 'image/webp'],
] as const

/** A picture in the size and format that fits: its room is kept before it is there, and nothing moves. */
export function Picture(props: Props) {
  const { folder, widths, width, height, alt, lang, credit, caption, first = false, className = '' } = props
  const { sizes = '(max-width: 40rem) 64vw, 48rem' } = props
  const set = (format: string) => widths.map((one) => `${folder}/${one}.${format} ${one}w`).join(', ')
  return (
    <figure className={className}>
      <picture>
        {types.map(([format, type]) => (
          <source key={format} type={type} srcSet={set(format)} sizes={sizes} />
        ))}
        <img
          src={`${folder}/${widths[0] ?? width}.jpg`}
          srcSet={set('jpg')}
          sizes={sizes}
          width={width}
          height={height}
          alt={alt}
          lang={lang}
          className="h-auto w-full bg-soft"
          decoding="async"
          {...(first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
        />
      </picture>
      {(caption || credit) && (
        <figcaption className="mt-2 text-sm text-muted">
          {caption}
          {caption && credit && ' '}
          {credit}
        </figcaption>
      )}
    </figure>
  )
}
