import { getTranslations } from 'next-intl/server'
import type { OwnComment } from '@/features/comments/read-own-comment'
import { Button } from '@/ui/button'
import { RadioField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'

interface Props {
  /** The address of the own page. */
  path: string
  /** Undefined where nothing can be shown, or no more. */
  comment: OwnComment | undefined
  saved: boolean
}

/** Whether a signer's comment may stand on the petition's wall, and with how much of the name. */
export async function OwnCommentSection({ path, comment, saved }: Props) {
  const t = await getTranslations('comments.own')
  if (!comment)
    return saved ? (
      <Section id="comment-title" title={t('title')}>
        <Notice tone="good" title={t('takenBack')} />
      </Section>
    ) : null
  const { named, offered, state, reason, over } = comment
  const became = named && (state ?? 'copied')
  return (
    <Section id="comment-title" title={t('title')}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      <p className="mb-4">{t(over ? 'over' : 'text')}</p>
      {became && <p className="mb-4 font-semibold">{t(`states.${became}`)}</p>}
      {reason && <p className="mb-4">{t(`reasons.${reason}`)}</p>}
      <form action={`${path}/comment`} method="post" className="space-y-6">
        <RadioField
          name="shown"
          label={t('question')}
          defaultValue={named ?? 'nobody'}
          options={(['nobody', ...offered] as const).map((value) => ({ value, label: t(`names.${value}`) }))}
        />
        <p className="text-sm text-muted">{t('consent')}</p>
        <Button kind="secondary">{t('save')}</Button>
      </form>
    </Section>
  )
}
