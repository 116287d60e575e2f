import { getTranslations } from 'next-intl/server'
import { direction, ownName } from '@/features/places/languages'
import type { DeskThanks } from '@/features/thanks/read-thanks'
import { longestSentence, sentenceField } from '@/features/thanks/rules'
import { CheckboxField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { storeThanks } from './thanks-actions'

interface Props {
  petitionId: string
  thanks: DeskThanks
  told: string | undefined
}

const good = ['on', 'off'] as const

/** Whether whoever confirms is thanked by mail, and what the organisers say in it. */
export async function PetitionThanks({ petitionId, thanks, told }: Props) {
  const t = await getTranslations('thanks.desk')
  return (
    <div className="max-w-text">
      <Told told={told} good={good} bad={[]} say={(code) => t(`told.${code}`)} />
      <Section id="thanks" title={t('title')}>
        <p>{t('lead')}</p>
        <p className="mt-4">{t('trace')}</p>
        <KeptForm action={storeThanks} className="mt-8 space-y-8">
          <input type="hidden" name="id" value={petitionId} />
          <CheckboxField name="sends" label={t('sends')} defaultChecked={thanks.sends} />
          <fieldset className="space-y-6">
            <legend className="font-semibold">{t('sentence')}</legend>
            <p className="text-sm text-muted">{t('sentenceHint', { most: longestSentence })}</p>
            {thanks.sentences.map(({ locale, sentence }) => (
              <TextField
                key={locale}
                name={sentenceField(locale)}
                lang={locale}
                dir={direction(locale)}
                label={ownName(locale)}
                defaultValue={sentence}
              />
            ))}
          </fieldset>
          <SubmitButton>{t('save')}</SubmitButton>
        </KeptForm>
      </Section>
    </div>
  )
}
