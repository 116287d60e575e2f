import { getTranslations } from 'next-intl/server'

/** A field that people never see, and that programs fill. Whoever reads the form with a screen reader does not meet it. */
export async function Honeypot({ name }: { name: string }) {
  const t = await getTranslations('ui.honeypot')
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor={name}>{t('leaveEmpty')}</label>
      <input id={name} name={name} tabIndex={-1} autoComplete="off" />
    </div>
  )
}
