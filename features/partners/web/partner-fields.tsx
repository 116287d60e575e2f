import { getTranslations } from 'next-intl/server'
import type { DeskPartner } from '@/features/partners/read-partner'
import { partnerWordField } from '@/features/partners/schema'
import { direction, ownName } from '@/features/places/languages'
import { TextArea, TextField } from '@/ui/field'
import { Fold } from '@/ui/fold'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { storePartner } from './partner-actions'

/** The fields of a partner: name, place, website, and, language by language, who they are and what signers are asked. */
export async function PartnerFields({ id, partner }: { id: string; partner: DeskPartner }) {
  const t = await getTranslations('partners.desk')
  const [own = 'en', ...others] = partner.locales
  return (
    <Section id="said" title={t('said')}>
      <KeptForm action={storePartner} className="max-w-text space-y-6">
        <input type="hidden" name="id" value={id} />
        <TextField name="name" label={t('name')} maxLength={150} dir="auto" defaultValue={partner.name} />
        <TextField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          maxLength={100}
          dir="auto"
          defaultValue={partner.place}
        />
        <TextField name="site" type="url" label={t('site')} maxLength={200} defaultValue={partner.site} />
        <WordFields locale={own} partner={partner} hints />
        {others.map((locale) => (
          <Fold key={locale} title={t('also', { language: ownName(locale) })}>
            <WordFields locale={locale} partner={partner} />
          </Fold>
        ))}
        <SubmitButton>{t('save')}</SubmitButton>
      </KeptForm>
    </Section>
  )
}

interface WordsProps {
  locale: string
  partner: DeskPartner
  hints?: boolean
}

async function WordFields({ locale, partner, hints = false }: WordsProps) {
  const t = await getTranslations('partners.desk')
  const words = partner.texts.find((one) => one.locale === locale)
  const language = ownName(locale)
  const spoken = { lang: locale, dir: direction(locale) }
  return (
    <div className="space-y-6">
      <TextArea
        name={partnerWordField('summary', locale)}
        rows={2}
        {...spoken}
        label={t('summary', { language })}
        hint={hints ? t('summaryHint') : undefined}
        defaultValue={words?.summary}
      />
      <TextArea
        name={partnerWordField('text', locale)}
        rows={6}
        {...spoken}
        label={t('text', { language })}
        hint={hints ? t('textHint') : undefined}
        defaultValue={words?.text}
      />
      <TextArea
        name={partnerWordField('consent', locale)}
        rows={2}
        {...spoken}
        label={t('consent', { language })}
        hint={hints ? t('consentHint') : undefined}
        defaultValue={words?.consent}
      />
    </div>
  )
}
