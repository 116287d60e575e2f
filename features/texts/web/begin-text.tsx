import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { longest } from '@/features/texts/text-schema'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import type { TypedAction } from '@/ui/refused'
import { SubmitButton } from '@/ui/submit-button'

interface Props {
  /** The page this one was reached from. */
  back: { href: string; name: string }
  title: string
  lead: string
  /** What is said of the title it will have. */
  hint: string
  /** The language it is probably written in. */
  language: string
  action: TypedAction
  /** What can be wrong with the noun's own fields. */
  faults?: Record<string, string>
  /** The noun's own fields: those before the language, and those after it. */
  before?: ReactNode
  children?: ReactNode
}

/** The first step of a text with an editor: its title, and the language it is written in. */
export async function BeginText({ back, title, lead, hint, language, action, faults, before, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('texts.begin')
  return (
    <div className="max-w-text">
      <BackLink href={back.href}>{back.name}</BackLink>
      <PageTitle lead={lead}>{title}</PageTitle>
      <KeptForm action={action} faults={{ title: t('titleMissing'), ...faults }} className="mt-8 space-y-6">
        <TextField name="title" label={t('title')} hint={hint} maxLength={longest.title} required />
        {before}
        <SelectField
          name="language"
          label={t('language')}
          hint={t('languageHint')}
          options={listLanguages(locale).map(({ code, name }) => ({ value: code, label: name }))}
          defaultValue={language}
        />
        {children}
        <SubmitButton>{t('submit')}</SubmitButton>
      </KeptForm>
    </div>
  )
}
