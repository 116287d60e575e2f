import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { ownName } from '@/features/places/languages'
import type { FoundReceipt } from '@/features/receipts/find-receipt'
import { countPath } from '@/features/receipts/rules'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts } from '@/ui/page'
import { Fingerprint } from './fingerprint'

/** A code that was found: on the list of which day, and which text it stands for. */
export async function FoundCode({ petition, found }: { petition: PublicPetition; found: FoundReceipt }) {
  const locale = await getLocale()
  const t = await getTranslations('receipts.check.found')
  const format = await getFormatter()
  const date = format.dateTime(found.listedOn, { dateStyle: 'long' })
  return (
    <Notice tone="good" title={t('title', { date })}>
      <p className="mb-4">{t('text')}</p>
      <Facts
        facts={[
          {
            name: t('list'),
            value: (
              <>
                <a href={countPath.day(locale, petition.slug, isoDay(found.listedOn))}>{date}</a>
                <Fingerprint of={found.root} />
              </>
            ),
          },
          ...found.texts.map(({ version, locale: language, hash }) => ({
            name: t('version', { version }),
            value: (
              <>
                <a href={countPath.textOf(locale, petition.slug, hash)}>{ownName(language)}</a>
                <Fingerprint of={hash} />
              </>
            ),
          })),
        ]}
      />
    </Notice>
  )
}
