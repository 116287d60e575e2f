import { getLocale, getTranslations } from 'next-intl/server'
import type { Wall } from '@/features/comments/list-wall'
import { commentPath } from '@/features/comments/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { direction } from '@/features/places/languages'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { CommentText } from './comment-text'

interface Props {
  petition: PublicPetition
  wall: Wall
  /** It is not the first page. */
  later: boolean
}

/** The wall of a petition: why people sign, the newest first, as moderators show it. */
export async function WallPage({ petition, wall: { comments, next }, later }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('comments')
  const page = commentPath.wall(locale, petition.slug)
  return (
    <main id="content" data-accent={petition.campaign.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}/petitions/${petition.slug}`}>
          <bdi lang={petition.locale} dir={direction(petition.locale)}>
            {petition.title}
          </bdi>
        </BackLink>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {comments.length === 0 && <p className="mt-8 text-muted">{t('none')}</p>}
        <ul className="mt-8 space-y-8">
          {comments.map((comment) => (
            <li key={comment.id}>
              <CommentText comment={comment} />
            </li>
          ))}
        </ul>
        {(later || next !== undefined) && (
          <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-x-6">
            {later && (
              <a href={page} className="inline-flex min-h-11 items-center">
                {t('newest')}
              </a>
            )}
            {next !== undefined && (
              <a href={`${page}?below=${next}`} className="inline-flex min-h-11 items-center">
                {t('older')}
              </a>
            )}
          </nav>
        )}
      </Wrap>
    </main>
  )
}
