import { createTranslator } from 'use-intl/core'
import { phraseWish } from '@/features/comments/phrase-wish'
import type { InterfaceLocale } from '@/features/places/languages'
import type { ConsentWords, ShownWords } from '@/features/signatures/keep-consent-text'
import { phraseShownWords } from '@/features/signatures/phrase-shown-words'
import { messages } from '@/generated/messages'
import type { CommentName } from '@/generated/prisma/enums'

/** What the pages of the site say to who agrees: the people of the demo agreed to nothing else. */
export const siteWords: Record<InterfaceLocale, ShownWords> = { en: wordsOf('en'), ru: wordsOf('ru') }

function wordsOf(locale: InterfaceLocale): ShownWords {
  const { signatures } = messages[locale]
  const sign = createTranslator({ locale, messages: { signatures }, namespace: 'signatures.sign' })
  const kinds = createTranslator({ locale, messages: { signatures }, namespace: 'signatures.own.news.kinds' })
  return phraseShownWords(locale, { sign, news: kinds })
}

/** What the owner of a comment agreed to. */
export function siteWish(locale: InterfaceLocale, named: CommentName): ConsentWords {
  const { comments } = messages[locale]
  const say = createTranslator({ locale, messages: { comments }, namespace: 'comments.own' })
  return { purpose: 'comment', locale, text: phraseWish(say, named) }
}
