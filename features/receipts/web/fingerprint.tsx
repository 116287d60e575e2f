import { getTranslations } from 'next-intl/server'

/** The SHA-256 of a file, as it is compared. */
export async function Fingerprint({ of }: { of: string }) {
  const t = await getTranslations('receipts')
  return (
    <span className="block text-xs text-muted">
      {t('sha256')} <code className="font-mono break-all">{of}</code>
    </span>
  )
}
