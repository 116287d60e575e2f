import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { countryName } from '@/features/places/name-country'
import type { OwnSignatureView } from '@/features/signatures/read-own-signature'
import { displayable, displays, publicDisplays } from '@/features/signatures/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { RadioField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts, PageTitle, Section, Wrap } from '@/ui/page'

interface Props {
  token: string
  signature: OwnSignatureView
  /** What just happened: confirmed, or a change saved. */
  news: 'confirmed' | 'saved' | undefined
  share: ReactNode
}

/** The signer's own page: change how the name appears, get the data, withdraw, be forgotten. Shows no name. */
export async function OwnPage({ token, signature, news, share }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.own')
  const form = await getTranslations('signatures.sign')
  const format = await getFormatter()
  const code = await getTranslations('signatures.code')
  const { notice } = formState()
  const path = `/${locale}/signatures/${token}`
  const petition = `/${locale}/petitions/${signature.petition.slug}`
  const active = displayable.includes(signature.state)
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        {news === 'confirmed' && (
          <div className="mb-8">
            <Notice tone="good" title={t('welcome.title')}>
              {t('welcome.text')}
            </Notice>
          </div>
        )}
        {notice === 'data.tooSoon' && <Notice tone="error" title={t(notice)} />}
        {notice === 'too-many' && <Notice tone="error" title={code('notices.too-many')} />}
        <PageTitle lead={t('bookmark')}>{t('title')}</PageTitle>
        <div className="mt-8">
          <Facts
            facts={[
              { name: t('petition'), value: <a href={petition}>{t('toPetition')}</a> },
              { name: t('state'), value: t(`states.${signature.state}`) },
              ...(signature.confirmedOn
                ? [{ name: t('confirmedOn'), value: format.dateTime(signature.confirmedOn, { dateStyle: 'long' }) }]
                : []),
              { name: t('country'), value: countryName(signature.country, locale) },
            ]}
          />
          <p className="mt-3 text-sm text-muted">{t('sealed')}</p>
        </div>
        {active && (
          <>
            <Section id="display-title" title={t('display.title')}>
              {news === 'saved' && (
                <div className="mb-4">
                  <Notice tone="good" title={t('display.saved')} />
                </div>
              )}
              <form action={`${path}/display`} method="post" className="space-y-4">
                <RadioField
                  name="display"
                  label={form('display')}
                  hint={
                    publicDisplays.includes(signature.display)
                      ? t(signature.listed ? 'display.listed' : 'display.waiting')
                      : undefined
                  }
                  defaultValue={signature.display}
                  options={displays.map((value) => ({
                    value,
                    label: form(`displays.${value}.label`),
                    hint: form(`displays.${value}.hint`),
                  }))}
                />
                <Button kind="secondary">{t('display.save')}</Button>
              </form>
            </Section>
            {signature.updates && (
              <Section id="updates-title" title={t('updates.title')}>
                <p className="mb-4">{t('updates.text')}</p>
                <form action={`${path}/updates`} method="post">
                  <Button kind="secondary">{t('updates.button')}</Button>
                </form>
              </Section>
            )}
            {signature.contactKept && (
              <Section id="data-title" title={t('data.title')}>
                <p className="mb-4">{t('data.text')}</p>
                <form action={`${path}/data`} method="post">
                  <Button kind="secondary">{t('data.button')}</Button>
                </form>
              </Section>
            )}
          </>
        )}
        <Section id="withdraw-title" title={t('withdraw.title')}>
          <p className="mb-4">{t('withdraw.text')}</p>
          <div className="flex flex-wrap gap-4">
            {active && (
              <form action={`${path}/withdraw`} method="post">
                <Button kind="secondary">{t('withdraw.button')}</Button>
              </form>
            )}
            <form action={`${path}/erase`} method="post">
              <Button kind="danger">{t('withdraw.erase')}</Button>
            </form>
          </div>
        </Section>
        {news === 'confirmed' && share}
      </Wrap>
    </main>
  )
}
