import { getLocale } from 'next-intl/server'
import { TextPreview } from '@/features/texts/web/text-preview'
import type { PublicUpdate } from '@/features/updates/read-public-update'
import { deskUpdatePath } from '@/features/updates/rules'
import type { UpdateForm } from '@/features/updates/schema'
import { PublicUpdatePage } from './public-update-page'

interface Props {
  id: string
  campaign: PublicUpdate['campaign']
  form: UpdateForm
  /** The day that the page will bear, if it was published now. */
  publishedAt: Date
  language?: string | undefined
}

/** The page of an update as it is saved now, drafts included. */
export async function DeskUpdatePreview({ id, campaign, form, publishedAt, language }: Props) {
  const locale = await getLocale()
  return (
    <TextPreview
      form={form}
      language={language}
      back={deskUpdatePath.one(locale, id)}
      page={(text) => (
        <PublicUpdatePage update={{ id, campaign, publishedAt, petition: null, event: null, text, locales: [] }} />
      )}
    />
  )
}
