'use client'

import { useTranslations } from 'next-intl'
import { type ChangeEvent, useEffect, useState } from 'react'
import { Button, buttonClass } from '@/ui/button'
import { Notice } from '@/ui/notice'

interface Props {
  recipient: string
  /** Where the encrypted file is fetched by a post, once. */
  file: string
  /** The name of the file once it is open. */
  name: string
}

type Fault = 'gone' | 'broken' | 'not-opened' | 'offline'
type Step =
  | { at: 'looking' | 'ready' | 'no-key' | 'fetching' }
  | { at: 'opened'; href: string }
  | { at: 'failed'; why: Fault }

/** Fetches a file, opens it with the key of this browser, and offers it for saving: nothing of it is sent anywhere. */
export function OpenExport({ recipient, file, name }: Props) {
  const t = useTranslations('exports.open')
  const [step, setStep] = useState<Step>({ at: 'looking' })
  const [identity, setIdentity] = useState<string>()
  const [wrong, setWrong] = useState(false)
  useEffect(() => {
    const find = async () => {
      const { findKey } = await import('./browser-key')
      const found = await findKey(recipient).catch(() => undefined)
      setIdentity(found)
      setStep((now) => (now.at === 'looking' ? { at: found === undefined ? 'no-key' : 'ready' } : now))
    }
    find().catch(() => setStep({ at: 'no-key' }))
  }, [recipient])

  const readKeyFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const { readKey } = await import('./browser-key')
    const found = await readKey((await target.files?.[0]?.slice(0, 10_000).text()) ?? '', recipient)
    setIdentity(found)
    setWrong(found === undefined)
    if (found !== undefined) setStep({ at: 'ready' })
  }
  const fetchFile = async () => {
    if (identity === undefined) return
    setStep({ at: 'fetching' })
    const { openFile } = await import('./open-file')
    const opened = await openFile(file, identity)
    if (!opened.ok) return setStep({ at: 'failed', why: opened.reason })
    setStep({ at: 'opened', href: URL.createObjectURL(opened.file) })
    const { forgetKey } = await import('./browser-key')
    await forgetKey(recipient).catch(() => {})
  }

  return (
    <div className="space-y-4" aria-live="polite">
      <noscript>
        <Notice tone="warn">{t('noScripts')}</Notice>
        <FetchEncrypted file={file} label={t('encrypted')} />
      </noscript>
      {step.at === 'ready' && (
        <Button type="button" onClick={fetchFile}>
          {t('fetch')}
        </Button>
      )}
      {step.at === 'fetching' && <p role="status">{t('fetching')}</p>}
      {step.at === 'opened' && (
        <div data-opened className="space-y-4">
          <p className="font-semibold">{t('opened')}</p>
          <a href={step.href} download={name} className={buttonClass('primary', 'wrap-anywhere')}>
            {t('save', { name })}
          </a>
          <p className="text-sm text-muted">{t('care')}</p>
        </div>
      )}
      {step.at === 'failed' && <Notice tone="error" title={t(`errors.${step.why}`)} />}
      {step.at === 'no-key' && (
        <>
          <Notice tone="warn" title={t('noKey')}>
            <p>{t('noKeyText')}</p>
          </Notice>
          <label className="block">
            <span className="font-semibold">{t('readKey')}</span>
            <input type="file" accept=".txt,text/plain" onChange={readKeyFile} className="mt-2 block min-h-11 w-full" />
          </label>
          {wrong && <p className="font-semibold text-error">{t('wrongKey')}</p>}
          <FetchEncrypted file={file} label={t('encrypted')} />
        </>
      )}
    </div>
  )
}

/** The encrypted file as it is, for those who gave a key of their own. */
function FetchEncrypted({ file, label }: { file: string; label: string }) {
  return (
    <form method="post" action={file}>
      <Button kind="secondary" className="w-full">
        {label}
      </Button>
    </form>
  )
}
