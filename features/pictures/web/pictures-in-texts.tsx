'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { findPictures } from '@/features/pictures/list-shown'
import { altField, pictureFolderPath } from '@/features/pictures/rules'
import { type NewTextPicture, type TextPicture, TextPicturesProvider } from '@/ui/editor/text-pictures'
import { knownWord } from '@/ui/known-word'
import { listForTexts } from './picture-actions'

interface Props {
  teamId: string
  /** The texts as they are now: what they show is looked up. */
  texts: readonly string[]
  children: ReactNode
}

/** Lets the texts of an editor show pictures of the team, and take others. */
export function PicturesInTexts({ teamId, texts, children }: Props) {
  const locale = useLocale()
  const t = useTranslations('pictures.desk')
  const [known, setKnown] = useState<ReadonlyMap<string, TextPicture>>(new Map())
  const [ids] = useState(() => [...new Set(texts.flatMap(findPictures))].slice(0, 200))
  useEffect(() => {
    const look = async () => {
      const answer = await listForTexts(teamId, { ids, locale }).catch(() => undefined)
      if (answer?.ok) setKnown((more) => new Map([...more, ...answer.pictures.map((one) => [one.id, one] as const)]))
    }
    void look()
  }, [teamId, ids, locale])
  const pictures = useMemo(() => {
    const add = async ({ file, alt, credit, locale: own }: NewTextPicture) => {
      const form = new FormData()
      // Fields stand before files.
      form.append(altField(own), alt)
      form.append('credit', credit)
      form.append('picture', file)
      const answer = await send(`/${locale}/desk/team/${teamId}/pictures`, form)
      if (!answer.ok)
        return { ok: false as const, message: knownWord(t, `told.${answer.reason}`, t('told.unreachable')) }
      const { picture } = answer
      setKnown((before) => new Map([[picture.id, picture], ...before]))
      return { ok: true as const, picture }
    }
    return { known, add, folder: (id: string) => pictureFolderPath(locale, id) }
  }, [known, locale, t, teamId])
  return <TextPicturesProvider value={pictures}>{children}</TextPicturesProvider>
}

type Answer = { ok: true; picture: TextPicture } | { ok: false; reason: string }

/** Whoever is not signed in any more is led to a page instead. */
async function send(address: string, body: FormData): Promise<Answer> {
  const response = await fetch(address, { method: 'POST', body }).catch(() => undefined)
  if (!response?.headers.get('content-type')?.startsWith('application/json'))
    return { ok: false, reason: 'unreachable' }
  return (await response.json()) as Answer
}
