import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonForm } from '@/ui/button-form'
import { type Check, CheckList } from '@/ui/check-list'
import { SubmitButton } from '@/ui/submit-button'

interface Props {
  title: string
  checks: readonly Check[]
  /** The step that the checks are for; none where it cannot be taken now. */
  step: { action: (form: FormData) => Promise<void>; values: Record<string, string>; name: ReactNode } | null
  /** The page on which what is missing can be filled in. */
  tab: string
}

/** What is there and what is missing before a text is public, and the button that makes it so. */
export async function PublishBox({ title, checks, step, tab }: Props) {
  const t = await getTranslations('texts.publish')
  const ready = checks.every((check) => check.state !== 'missing')
  return (
    <section aria-labelledby="publishing" className="rounded-md border border-line p-5">
      <h2 id="publishing" className="text-lg">
        {title}
      </h2>
      <div className="mt-4">
        <CheckList checks={checks} />
      </div>
      {step && (
        <ButtonForm action={step.action} values={step.values} className="mt-5">
          <SubmitButton className="w-full" disabled={!ready}>
            {step.name}
          </SubmitButton>
        </ButtonForm>
      )}
      {step && !ready && <p className="mt-2 text-sm text-muted">{t('notReady', { tab })}</p>}
    </section>
  )
}
