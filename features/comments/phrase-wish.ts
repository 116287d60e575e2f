import type { CommentName } from '@/generated/prisma/enums'

/** What somebody agrees to who asks for a comment to be shown, put together from the words of the own page. */
export function phraseWish(say: (name: 'question' | `names.${CommentName}` | 'consent') => string, named: CommentName) {
  return [say('question'), say(`names.${named}`), say('consent')].join('\n')
}
