'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'

interface Props {
  error: string | undefined
  /** What was typed before. */
  own: string
}

/** The public key of the file: made by this browser, or one of the organiser's own. */
export function KeyFields({ error, own }: Props) {
  const t = useTranslations('exports.ask')
  // Nothing is said before scripts run: without them no key is being made.
  const [recipient, setRecipient] = useState<string>()
  useEffect(() => {
    let shown = true
    setRecipient('')
    // Loaded by itself: the page is there before the encryption is.
    import('./browser-key')
      .then(({ makeKey }) => makeKey())
      .then((made) => shown && setRecipient(made))
      .catch(() => {})
    return () => {
      shown = false
    }
  }, [])
  return (
    <fieldset id="recipient">
      <legend className="font-semibold">{t('key')}</legend>
      {error && <p className="mt-1 font-semibold text-error">{error}</p>}
      <noscript>
        <Notice tone="warn">{t('keyNone')}</Notice>
      </noscript>
      <p role="status" className="mt-1">
        {recipient !== undefined && t(recipient === '' ? 'keyWaits' : 'keyMade')}
      </p>
      <input type="hidden" name="recipient" value={recipient ?? ''} />
      <details className="mt-3">
        <summary className="min-h-11 cursor-pointer py-2 text-accent-deep underline">{t('ownKey')}</summary>
        <TextField
          name="ownKey"
          label={t('ownKeyLabel')}
          hint={t('ownKeyHint')}
          defaultValue={own}
          autoComplete="off"
          spellCheck={false}
        />
      </details>
    </fieldset>
  )
}
