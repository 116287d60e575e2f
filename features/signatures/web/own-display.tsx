import { getTranslations } from 'next-intl/server'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { publicDisplays } from '@/features/signatures/rules'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { DisplayField } from './display-field'

interface Props {
  path: string
  signature: OwnSignatureView
  saved: boolean
}

/** Who sees the name: the choice of the form, made anew by its owner. */
export async function OwnDisplay({ path, signature: { offered, display, listed }, saved }: Props) {
  const t = await getTranslations('signatures.own.display')
  const state = publicDisplays.includes(display) ? t(listed ? 'listed' : 'waiting') : undefined
  return (
    <Section id="display-title" title={t('title')}>
      {saved && (
        <div className="mb-4">
          <Notice tone="good" title={t('saved')} />
        </div>
      )}
      {offered.length < 2 ? (
        <p>{t('nothing')}</p>
      ) : (
        <form action={`${path}/display`} method="post" className="space-y-4">
          <DisplayField offered={offered} chosen={display} hint={state} />
          <Button kind="secondary">{t('save')}</Button>
        </form>
      )}
    </Section>
  )
}
