import { getTranslations } from 'next-intl/server'
import { env } from '@/server/env'
import { Section } from '@/ui/page'

/** Plain links for passing a page on: nothing of anybody else's is loaded, and nobody learns of it before the click. */
export async function ShareLinks({ path, title }: { path: string; title: string }) {
  const t = await getTranslations('share')
  const address = env().siteUrl + path
  const [url, text] = [encodeURIComponent(address), encodeURIComponent(title)]
  const links = [
    { name: t('mail'), href: `mailto:?subject=${text}&body=${encodeURIComponent(`${title}\n\n${address}`)}` },
    { name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${encodeURIComponent(`${title} ${address}`)}` },
  ]
  return (
    <Section id="share" title={t('title')} className="max-w-text">
      <p>{t('text')}</p>
      <p className="mt-3">
        <input
          readOnly
          value={address}
          aria-label={t('address')}
          className="block min-h-12 w-full rounded-sm border-2 border-line bg-soft px-3 text-base"
        />
      </p>
      <ul className="mt-3 flex flex-wrap gap-x-6">
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noreferrer" className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
