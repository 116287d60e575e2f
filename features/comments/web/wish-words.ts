import { getTranslations } from 'next-intl/server'
import { phraseWish } from '@/features/comments/phrase-wish'
import type { OwnComment } from '@/features/comments/read-own-comment'

/** What somebody agrees to who asks for a comment to be shown, as it stands on the own page. */
export async function wishWords(
  locale: string,
  named: OwnComment['offered'][number],
): Promise<{ locale: string; text: string }> {
  const t = await getTranslations({ locale, namespace: 'comments.own' })
  return { locale, text: phraseWish(t, named) }
}
