'use client'

import { NextIntlClientProvider } from 'next-intl'
import { createContext, type ReactNode, useContext, useMemo } from 'react'

type Groups = Record<string, Record<string, unknown>>

const Handed = createContext<Groups>({})

interface Props {
  locale: string
  timeZone: string
  groups: Groups
  children: ReactNode
}

/** The part of `Words` that runs in the browser: puts more words beside those that were handed further out. */
export function MoreWords({ locale, timeZone, groups, children }: Props) {
  const before = useContext(Handed)
  const all = useMemo(() => {
    const more = Object.entries(groups).map(([noun, words]) => [noun, { ...before[noun], ...words }])
    return { ...before, ...Object.fromEntries(more) }
  }, [before, groups])
  return (
    <Handed value={all}>
      <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={all}>
        {children}
      </NextIntlClientProvider>
    </Handed>
  )
}
