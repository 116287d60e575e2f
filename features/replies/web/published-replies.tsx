import { getLocale, getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import { listPublishedReplies } from '@/features/replies/list-replies'
import { webContext } from '@/server/context'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

/** What a published letter was answered, with translations; nothing while nothing is published. */
export async function PublishedReplies({ letterId }: { letterId: string }) {
  const replies = await listPublishedReplies(webContext(), letterId)
  if (replies.length === 0) return null
  const locale = await getLocale()
  const t = await getTranslations('replies')
  const format = await getFormatter()
  return (
    <Section id="replies" title={t('public.title')}>
      {replies.map((reply) => {
        const mine = reply.translations.find((one) => one.locale === locale)
        const others = reply.translations.filter((one) => one !== mine)
        const original = { locale: reply.locale, text: reply.text, translator: null }
        return (
          <article key={reply.id} className="mb-8 max-w-text border-s-4 border-accent ps-5">
            <h3 className="text-lg">
              <bdi>{reply.subject}</bdi>
            </h3>
            <p className="text-sm text-muted">
              {t(`channels.${reply.channel}`)} ·{' '}
              {format.dateTime(reply.receivedOn, { dateStyle: 'long', timeZone: 'UTC' })}
            </p>
            <Words text={(mine ?? original).text} locale={(mine ?? original).locale} />
            {mine && (
              <p className="mt-2 text-sm text-muted">
                {mine.translator ? t('public.translated', { by: mine.translator }) : t('public.unnamed')}
              </p>
            )}
            {[...(mine ? [original] : []), ...others].map((one) => (
              <details key={one.locale ?? 'original'} className="mt-3">
                <summary className="min-h-11 cursor-pointer">
                  {one.locale ? languageName(one.locale, locale) : t('public.original')}
                </summary>
                <Words text={one.text} locale={one.locale} />
              </details>
            ))}
          </article>
        )
      })}
    </Section>
  )
}

function Words({ text, locale }: { text: string; locale: string | null }) {
  const spoken = locale ? { lang: locale, dir: direction(locale) } : { dir: 'auto' as const }
  return (
    <p className="mt-3 whitespace-pre-line wrap-anywhere" {...spoken}>
      {text}
    </p>
  )
}
