import { getLocale, getTranslations } from 'next-intl/server'
import { bodyField, pickBodies } from '@/features/bodies/rules'
import { dayOf } from '@/features/days'
import { officeName } from '@/features/forms-of-address/name-office'
import type { DraftParts } from '@/features/letters/read-draft-parts'
import { direction } from '@/features/places/languages'
import { webContext } from '@/server/context'
import { formState } from '@/server/documents/scope'
import { OwnMail } from './own-mail'
import { readAlongside } from './read-alongside'
import { showDraft } from './shown-draft'

/** The other offices that the letter may go to in the same pass. Nothing where there are none. */
export async function AlongsideFields({ parts }: { parts: DraftParts }) {
  const locale = await getLocale()
  const t = await getTranslations('letters.alongside')
  const { values } = formState()
  if (parts.bodies.length === 0) return null
  return (
    <fieldset id="alongside" className="scroll-mt-4 border-y border-line py-5">
      <legend className="float-left w-full font-serif text-xl font-semibold">{t('title')}</legend>
      <p className="clear-both pt-1 text-sm text-muted">{t('hint')}</p>
      <ul className="mt-2">
        {parts.bodies.map((body) => {
          const { name, lang, place } = officeName(body, locale)
          return (
            <li key={body.id}>
              <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
                <input
                  type="checkbox"
                  name={bodyField(body.id)}
                  value="yes"
                  defaultChecked={Boolean(values[bodyField(body.id)])}
                  className="mt-0.5 size-6 shrink-0 accent-accent"
                />
                <span>
                  <span lang={lang}>{name}</span>
                  <span className="block text-sm text-muted">{place}</span>
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

/** How the letters to the other offices begin and end: all else in them is as in the letter above. */
export async function AlongsidePreview({ parts }: { parts: DraftParts }) {
  const t = await getTranslations('letters.alongside')
  const drafts = await draftsAlongside(parts)
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="alongside-preview" className="mt-8">
      <h3 id="alongside-preview" className="text-lg">
        {t('preview', { count: drafts.length })}
      </h3>
      <ul className="mt-3 space-y-4" dir={direction(parts.locale)} lang={parts.locale}>
        {drafts.map(({ body, letter }) => (
          <li key={body.addressee.id} className="border-s-4 border-line ps-4 text-sm">
            <p className="whitespace-pre-line">{letter.address.join('\n')}</p>
            <p className="mt-2">{letter.salutation} …</p>
            <p>… {letter.close}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Subject and text for the sender's own mail program, office by office. */
export async function AlongsideOwnMail({ parts }: { parts: DraftParts }) {
  const locale = await getLocale()
  const { values } = formState()
  const drafts = await draftsAlongside(parts)
  return drafts.map(({ body, letter }) => (
    <OwnMail
      key={body.addressee.id}
      letter={letter}
      website={body.website}
      code={values[`code-${body.addressee.id}`] ?? ''}
      demo={body.demo}
      to={{ id: body.addressee.id, name: officeName(body.addressee, locale).name }}
    />
  ))
}

async function draftsAlongside(parts: DraftParts) {
  const { values } = formState()
  if (pickBodies(values, parts.bodies).length === 0) return []
  const locale = await getLocale()
  const t = await getTranslations('letters.compose')
  const words = { name: t('yourName'), town: t('yourTown') }
  const alongside = await readAlongside(webContext(), parts, { fields: values, screen: locale })
  return alongside.map((body) => ({ body, letter: showDraft(body, values, words, dayOf(new Date())).letter }))
}
