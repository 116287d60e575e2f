import { getLocale } from 'next-intl/server'
import type { WallComment } from '@/features/comments/list-wall'
import { beginningOf } from '@/features/comments/rules'
import { countryName } from '@/features/places/name-country'

/** A comment on the wall: plain text, whatever it contains, in its own language and direction; cut where `most` says so. */
export async function CommentText({ comment, most }: { comment: WallComment; most?: number }) {
  const { text, locale, name, country } = comment
  const place = country && countryName(country, await getLocale())
  return (
    <figure>
      {/* An empty language is one that nobody knows (HTML, 3.2.6.2). */}
      <blockquote
        lang={locale ?? ''}
        dir="auto"
        className="border-s-4 border-line ps-4 wrap-anywhere whitespace-pre-line"
      >
        {most === undefined ? text : beginningOf(text, most)}
      </blockquote>
      {(name || place) && (
        <figcaption className="mt-1 ps-5 text-sm text-muted">
          {name && <bdi className="font-semibold text-ink">{name}</bdi>}
          {name && place && ' · '}
          {place && <bdi>{place}</bdi>}
        </figcaption>
      )}
    </figure>
  )
}
