import { getLocale, getTranslations } from 'next-intl/server'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { countPath } from '@/features/receipts/rules'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { webContext } from '@/server/context'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

/** The receipt on a signer's own page: the code, and on which list it stands. */
export async function OwnReceiptSection({ signature }: { signature: OwnSignatureView }) {
  const locale = await getLocale()
  const t = await getTranslations('receipts.own')
  const format = await getFormatter()
  const { id, version, petition } = signature
  const receipt = await readOwnReceipt(webContext(), { id, version, petitionId: petition.id })
  const listedOn = receipt?.listedOn
  return (
    <Section id="receipt-title" title={t('title')}>
      {receipt ? (
        <>
          <p className="font-mono text-xl tracking-wider" translate="no">
            {receipt.code}
          </p>
          <p className="mt-3">
            {listedOn ? t('listed', { date: format.dateTime(listedOn, { dateStyle: 'long' }) }) : t('waits')}
          </p>
          <p className="mt-3">{t('text')}</p>
        </>
      ) : (
        <p>{t('ended')}</p>
      )}
      <p className="mt-3">
        <a href={countPath.check(locale, petition.slug)}>{t('check')}</a>
      </p>
    </Section>
  )
}
