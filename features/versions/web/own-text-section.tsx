import { getLocale, getTranslations } from 'next-intl/server'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { findOwnTexts } from '@/features/versions/find-own-texts'
import { ownTextPath } from '@/features/versions/rules'
import { webContext } from '@/server/context'
import { ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'

interface Props {
  token: string
  signature: OwnSignatureView
  /** The new text has just been signed. */
  saved: boolean
}

/** On a signer's own page: that there is a newer text than the one they signed, and the way to see what differs. */
export async function OwnTextSection({ token, signature, saved }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('versions.own')
  const { version } = signature
  const texts = await findOwnTexts(webContext(), signature)
  if (!texts && !saved) return null
  return (
    <Section id="text-title" title={t(texts ? 'changed' : 'section')}>
      {saved && !texts && <Notice tone="good" title={t('signed', { version })} />}
      {texts && (
        <>
          <p className="mb-4">{t('stays', { version, newest: texts.to.version })}</p>
          <ButtonLink kind="secondary" href={ownTextPath(locale, token)}>
            {t('see')}
          </ButtonLink>
        </>
      )}
    </Section>
  )
}
