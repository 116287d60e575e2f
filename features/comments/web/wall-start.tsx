import { getLocale, getTranslations } from 'next-intl/server'
import { listWall } from '@/features/comments/list-wall'
import { commentPath, startLength, wallStart } from '@/features/comments/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { webContext } from '@/server/context'
import { Section } from '@/ui/page'
import { CommentText } from './comment-text'

/** The newest comments of a petition's wall, and the way to the others; nothing where there is none. */
export async function WallStart({ petition }: { petition: PublicPetition }) {
  if (!petition.commentWall) return null
  const { id: petitionId, gets, slug } = petition
  const { comments, next } = await listWall(webContext(), { petitionId, gets, most: wallStart })
  if (comments.length === 0) return null
  const t = await getTranslations('comments')
  const isCut = next !== undefined || comments.some(({ text }) => text.length > startLength)
  return (
    <Section id="comments" title={t('title')}>
      <ul className="max-w-text space-y-6">
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentText comment={comment} most={startLength} />
          </li>
        ))}
      </ul>
      {isCut && (
        <p className="mt-4">
          <a href={commentPath.wall(await getLocale(), slug)} className="inline-flex min-h-11 items-center">
            {t('all')}
          </a>
        </p>
      )}
    </Section>
  )
}
