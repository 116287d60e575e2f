import { getTranslations } from 'next-intl/server'
import { fillResolution } from '@/features/endorsements/fill-resolution'
import type { ResolutionField } from '@/features/endorsements/resolution-schema'
import { direction } from '@/features/places/languages'
import { TextField } from '@/ui/field'
import { NameField } from '@/ui/person-fields'

interface Props {
  field: (name: ResolutionField) => { name: string; error: string | undefined; defaultValue: string | undefined }
  resolution: { locale: string; title: string; text: string }
}

const votes = ['votesFor', 'votesAgainst', 'votesAbstained'] as const

/** The text that a branch resolved, with its blanks, and the fields that fill them. */
export async function ResolutionFields({ field, resolution }: Props) {
  const t = await getTranslations('endorsements.resolution')
  return (
    <>
      <ResolutionText {...resolution} text={fillResolution(resolution.text, {})} />
      <h2 className="text-xl">{t('fields.title')}</h2>
      <TextField {...field('heldOn')} type="date" label={t('fields.heldOn')} className="max-w-60" />
      <TextField {...field('place')} label={t('fields.place')} />
      <div className="grid gap-4 sm:grid-cols-3">
        {votes.map((name) => (
          <TextField key={name} {...field(name)} label={t(`fields.${name}`)} inputMode="numeric" className="max-w-40" />
        ))}
      </div>
      <p className="text-sm text-muted">{t('fields.people')}</p>
      <NameField {...field('mover')} label={t('fields.mover')} autoComplete="off" />
      <NameField {...field('seconder')} label={t('fields.seconder')} autoComplete="off" />
    </>
  )
}

/** A resolution to read: its title and its paragraphs, as plain text. */
export function ResolutionText({ locale, title, text }: { locale: string; title: string; text: string }) {
  return (
    <blockquote
      lang={locale}
      dir={direction(locale)}
      className="rounded-md border border-line bg-paper p-5 shadow-sheet wrap-anywhere"
    >
      <p className="font-serif text-lg font-semibold">{title}</p>
      <p className="mt-3 whitespace-pre-line">{text}</p>
    </blockquote>
  )
}
