'use server'

import { loadComment } from '@/features/comments/load-comment'
import { moderateComment } from '@/features/comments/moderate-comment'
import { commentPath } from '@/features/comments/rules'
import { readDecision } from '@/features/comments/schema'
import { tell } from '@/features/texts/told'
import { buttonAction } from '@/server/desk-action'

/** Shows a comment on the wall, refuses it with a reason, or hides one that was shown. */
export const decideOnComment = buttonAction({
  load: loadComment,
  ability: 'hideNames',
  otherwise: ({ locale }) => tell(commentPath.desk(locale), 'changed'),
  act: async ({ context, locale, values }, comment) => {
    const decided = readDecision(values)
    if (!decided) return commentPath.desk(locale)
    const outcome = await moderateComment(context, { comment, ...decided })
    return tell(commentPath.desk(locale), outcome.ok ? decided.act : outcome.reason)
  },
})
