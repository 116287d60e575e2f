import { createTranslator } from 'use-intl/core'
import { isInterfaceLocale } from '@/features/places/languages'
import { messages } from '@/generated/messages'
import type { PledgeKind } from '@/generated/prisma/enums'

/** What kinds of help are called in the language of who asks for a list of it. */
export function pledgeKindWords(locale: string): (kind: PledgeKind) => string {
  const spoken = isInterfaceLocale(locale) ? locale : 'en'
  const { pledges } = messages[spoken]
  return createTranslator({ locale: spoken, messages: { pledges }, namespace: 'pledges.kinds' })
}
