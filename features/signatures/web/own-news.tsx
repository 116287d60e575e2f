import { getTranslations } from 'next-intl/server'
import { newsPurposes } from '@/features/news/rules'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { Button } from '@/ui/button'
import { CheckboxField } from '@/ui/field'
import { FoldedSection } from '@/ui/fold'
import { Notice } from '@/ui/notice'

interface Props {
  path: string
  signature: Pick<OwnSignatureView, 'consents'>
  saved: boolean
}

/** Which news its owner wishes for: a tick for each kind, agreed to and taken back alone. */
export async function OwnNews({ path, signature: { consents }, saved }: Props) {
  const t = await getTranslations('signatures.own.news')
  const wished = (purpose: string) => consents.some((one) => one.purpose === purpose && one.withdrawnOn === null)
  return (
    <FoldedSection id="news-title" title={t('title')} open={saved}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      <form action={`${path}/news`} method="post" className="space-y-4">
        {newsPurposes.map((purpose) => (
          <CheckboxField key={purpose} name={purpose} label={t(`kinds.${purpose}`)} defaultChecked={wished(purpose)} />
        ))}
        <Button kind="secondary">{t('save')}</Button>
      </form>
    </FoldedSection>
  )
}
