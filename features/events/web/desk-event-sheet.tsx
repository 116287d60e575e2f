'use client'

import { useTranslations } from 'next-intl'
import { linesOf } from '@/features/events/rules'
import type { EventForm } from '@/features/events/schema'
import { TextSheet } from '@/features/texts/web/text-sheet'
import { WrittenText } from '@/features/texts/web/written-text'
import { Section } from '@/ui/page'

/** What is being written, as the public page will show it, before it is saved. */
export function DeskEventSheet({ text }: { text: EventForm['translations'][number] }) {
  const t = useTranslations('events')
  return (
    <TextSheet text={text}>
      {(own) => (
        <>
          <div className="mt-8">
            <WrittenText text={text.text} {...own} />
          </div>
          {(['slogans', 'bring'] as const).map(
            (part) =>
              linesOf(text[part]).length > 0 && (
                <Section key={part} id={`sheet-${part}`} title={t(part)}>
                  <ul className="max-w-text list-disc space-y-2 ps-6" {...own}>
                    {[...new Set(linesOf(text[part]))].map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </Section>
              ),
          )}
        </>
      )}
    </TextSheet>
  )
}
