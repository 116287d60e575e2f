'use client'

import { useTranslations } from 'next-intl'
import type { CampaignForm } from '@/features/campaigns/schema'
import { TextSheet } from '@/features/texts/web/text-sheet'
import { WrittenText } from '@/features/texts/web/written-text'
import { useDrawPictures } from '@/ui/editor/use-draw-pictures'
import { Section } from '@/ui/page'

interface Props {
  text: CampaignForm['translations'][number]
  demands: CampaignForm['demands']
}

/** What is being written, as the public page will show it, before it is saved. */
export function DeskCampaignSheet({ text, demands }: Props) {
  const t = useTranslations('texts')
  const picture = useDrawPictures()
  const written = demands
    .map((demand) => demand.texts.find((one) => one.locale === text.locale)?.text ?? '')
    .filter((words) => words !== '')
  return (
    <TextSheet text={text}>
      {(own) => (
        <>
          <div className="mt-8">
            <WrittenText text={text.text} {...own} picture={picture} />
          </div>
          {written.length > 0 && (
            <Section id="sheet-demands" title={t('fields.demands')}>
              <ol
                className="max-w-text list-decimal space-y-3 ps-6 marker:font-serif marker:font-semibold marker:text-accent"
                {...own}
              >
                {written.map((words) => (
                  <li key={words} className="ps-2">
                    {words}
                  </li>
                ))}
              </ol>
            </Section>
          )}
        </>
      )}
    </TextSheet>
  )
}
