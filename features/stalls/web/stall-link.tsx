import { getTranslations } from 'next-intl/server'
import { qrCodeSvg } from '@/print/qr-code'

/** The link of a stall, as text and as a code to scan, and the card to print. */
export async function StallLink({ url, card }: { url: string; card: string }) {
  const t = await getTranslations('stalls.desk')
  const picture = `data:image/svg+xml,${encodeURIComponent(qrCodeSvg(url))}`
  return (
    <div className="flex flex-wrap gap-5 rounded-md border border-line p-4">
      <img src={picture} alt={t('qr')} width={148} height={148} className="size-37 bg-white p-2" />
      <div className="min-w-0 flex-1 basis-60 space-y-2">
        <p className="font-semibold">{t('link')}</p>
        <p className="text-sm break-all">
          <a href={url}>{url}</a>
        </p>
        <p className="text-sm text-muted">{t('linkHint')}</p>
        <p>
          <a href={card} download>
            {t('card')}
          </a>
        </p>
      </div>
    </div>
  )
}
