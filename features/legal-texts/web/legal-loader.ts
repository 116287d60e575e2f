import { readLegalTexts } from '@/features/legal-texts/read-legal-texts'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** What the law of groups of countries wants to be said, for a page in a language of the interface. */
export function legalTexts(locale: string) {
  tagDocument('legal-texts')
  return readLegalTexts(webContext(), locale)
}
