import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { WaitingForm, WaitingLink } from '@/features/signatures/read-confirm-link'
import { formState } from '@/server/documents/scope'
import { CheckboxField } from '@/ui/field'
import { DisplayField } from './display-field'

interface Props {
  link: WaitingLink
  /** The form that is confirmed, where it is known before it is chosen. */
  asked: WaitingForm | undefined
  /** The ticks of partners that may have the address. */
  partners: ReactNode
}

/**
 * Who may see the name and whether news is mailed, asked where it is confirmed and answered with "nobody" and "no"
 * beforehand: a form that asks for more (`asked`) may have been typed by anybody.
 */
export async function ConfirmChoices({ link, asked, partners }: Props) {
  const t = await getTranslations('signatures.confirm')
  const sign = await getTranslations('signatures.sign')
  const { values } = formState()
  const display = asked && asked.display !== 'none' ? sign(`displays.${asked.display}.label`) : undefined
  return (
    <>
      <DisplayField offered={link.offered} hint={display && t('asked', { display })} />
      <CheckboxField
        name="news"
        label={sign('news')}
        hint={
          <>
            {sign('newsHint')} {asked?.wantsNews && t('askedNews')}
          </>
        }
        defaultChecked={values.news === 'yes'}
      />
      {partners}
    </>
  )
}
