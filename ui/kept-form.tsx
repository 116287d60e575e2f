'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, type SubmitEvent, startTransition, useActionState, useEffect, useRef } from 'react'
import { ErrorSummary, Notice } from './notice'
import { keptNotices, type Refused, type TypedAction } from './refused'
import { WrittenTexts } from './written-texts'

/**
 * Binds a form to an action that keeps what was typed. With scripts the fields stay as they are until the action goes on
 * to another page (React would empty them); without scripts the form is posted and comes back with what was typed.
 * `kept` is what every form holds alike, first: the language of its page, and the notice that one is signed out, or that
 * the thing is gone.
 */
export function useKept<Field extends string>(action: TypedAction<Field>) {
  const [state, act] = useActionState(action, null)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (state) ref.current?.querySelector<HTMLElement>('[role="alert"], [aria-invalid="true"]')?.focus()
  }, [state])
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => act(typed))
  }
  const kept = (
    <>
      <input type="hidden" name="interface" value={useLocale()} />
      <KeptNotice state={state} />
    </>
  )
  return { state, form: { ref, action: act, onSubmit, noValidate: true }, kept }
}

function KeptNotice({ state }: { state: Pick<Refused, 'notice'> | null }) {
  const t = useTranslations('ui.kept')
  const locale = useLocale()
  const known = keptNotices.find((notice) => notice === state?.notice)
  if (!known) return null
  return (
    <div role="alert" tabIndex={-1} className="basis-full">
      <Notice tone="error" title={t(known)}>
        {known === 'signed-out' && (
          <a href={`/${locale}/desk/sign-in`} target="_blank" rel="noreferrer">
            {t('sign-in')}
          </a>
        )}
      </Notice>
    </div>
  )
}

interface Props<Field extends string> {
  action: TypedAction<Field>
  className?: string
  /** What stands over the faults. */
  title?: string
  /** What can be wrong with a field, in words; a field that is not named here is answered in words by the action. */
  faults?: Partial<Record<NoInfer<Field>, string>>
  children: ReactNode
}

/**
 * A form of the desk whose fields stand on a page of the server: it keeps what was typed, and says what is wrong. Without
 * scripts its fields come back as the page has them, and what was written is shown above them.
 */
export function KeptForm<Field extends string>({ action, className, title, faults = {}, children }: Props<Field>) {
  const t = useTranslations('ui.kept')
  const { state, form, kept } = useKept(action)
  const errors = Object.entries<string | undefined>(state?.errors ?? {}) as [Field, string][]
  return (
    <form {...form} className={className}>
      {kept}
      <ErrorSummary
        title={title ?? t('wrong')}
        errors={errors.map(([field, words]) => ({ field, message: faults[field] ?? words }))}
      />
      {state && (
        <noscript>
          <p className="font-semibold">{t('title')}</p>
          <WrittenTexts entries={Object.entries(state.values)} />
        </noscript>
      )}
      {children}
    </form>
  )
}
