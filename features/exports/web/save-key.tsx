'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { buttonClass } from '@/ui/button'

/** Offers the key to a file as a file, where this browser has it: for whoever wants to open it elsewhere. */
export function SaveKey({ recipient, number }: { recipient: string; number: number }) {
  const t = useTranslations('exports.open')
  const [href, setHref] = useState('')
  useEffect(() => {
    let made = ''
    import('./browser-key')
      .then(({ findKey }) => findKey(recipient))
      .then((identity) => {
        if (identity === undefined) return
        made = URL.createObjectURL(new Blob([`# public key: ${recipient}\n${identity}\n`], { type: 'text/plain' }))
        setHref(made)
      })
      .catch(() => {})
    return () => URL.revokeObjectURL(made)
  }, [recipient])
  if (href === '') return null
  return (
    <div className="rounded-md border border-line p-5">
      <p className="mb-3 text-sm">{t('saveKeyText')}</p>
      <a href={href} download={`export-${number}-key.txt`} className={buttonClass('secondary')}>
        {t('saveKey')}
      </a>
    </div>
  )
}
