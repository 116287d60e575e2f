import { pickTranslation } from '@/features/places/pick-translation'

/** What is selected of a topic whose name is shown. */
export const namedTopic = {
  id: true,
  slug: true,
  originalLocale: true,
  names: { select: { locale: true, name: true } },
} as const

/** A topic by its name, in the language that the name is in. */
export interface NamedTopic {
  id: string
  slug: string
  locale: string
  name: string
}

/** The name of a topic in the asked language, else in its own. */
export function nameTopic(
  topic: { id: string; slug: string; originalLocale: string; names: { locale: string; name: string }[] },
  asked: string,
): NamedTopic {
  const { id, slug, names, originalLocale } = topic
  const { locale = originalLocale, name = slug } = pickTranslation(names, asked, originalLocale) ?? {}
  return { id, slug, locale, name }
}
