import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { EndorseWay } from '@/features/endorsements/rules'
import { formState } from '@/server/documents/scope'

/** The title of a form by which an organisation stands behind something, and of what comes once it is sent. */
export async function endorseMetadata(way: EndorseWay, sent: string | string[] | undefined): Promise<Metadata> {
  const t = await getTranslations('endorsements')
  const title = sent === 'yes' ? t('sent.title') : t(`forms.${way}.title`)
  const wrong = Object.keys(formState().errors).length > 0
  return { title: wrong ? t('form.errorTitle', { title }) : title, robots: 'noindex' }
}
