import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicEvent } from '@/features/events/read-public-event'
import { signUpPath, takesSignUps } from '@/features/sign-ups/rules'
import { webContext } from '@/server/context'
import { ButtonLink } from '@/ui/button'

/** What one can do about an event: say that one comes, ask its organisers. Its page is made anew when it begins and ends. */
export async function EventActs({ event }: { event: PublicEvent }) {
  const locale = await getLocale()
  const t = await getTranslations('sign-ups')
  const open = takesSignUps(event, webContext().now)
  return (
    <p className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
      {open && (
        <ButtonLink kind="primary" href={signUpPath.form(locale, event.slug)}>
          {t('act')}
        </ButtonLink>
      )}
      <a href={signUpPath.ask(locale, event.slug)} className="inline-flex min-h-11 items-center">
        {t('ask.link')}
      </a>
    </p>
  )
}
