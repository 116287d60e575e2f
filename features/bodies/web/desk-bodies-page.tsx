import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Body } from '@/features/bodies/read-bodies'
import { mostBodies } from '@/features/bodies/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { Button } from '@/ui/button'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { storeBodies } from './bodies-actions'

interface Props {
  head: ReactNode
  modelLetterId: string
  chosen: readonly Body[]
  /** Offices that can be chosen, of the state that is looked at. */
  offered: readonly Body[]
  state: string
  states: readonly { code: string; name: string }[]
  mayEdit: boolean
  told: string | undefined
}

/** Which bodies a model letter also goes to, beside the missions: those chosen first, then what the directory knows. */
export async function DeskBodiesPage({ head, modelLetterId, chosen, offered, state, states, mayEdit, told }: Props) {
  const t = await getTranslations('bodies')
  const others = offered.filter(({ id }) => !chosen.some((one) => one.id === id))
  return (
    <>
      {head}
      <Told
        told={told}
        good={['saved']}
        bad={['too-many', 'unknown-addressee']}
        say={(code) => t(`told.${code}`, { most: mostBodies })}
      />
      <p className="mt-8 max-w-text text-muted">{t('lead')}</p>
      <KeptForm action={storeBodies} className="mt-8 max-w-text">
        <input type="hidden" name="id" value={modelLetterId} />
        <fieldset disabled={!mayEdit}>
          <legend className="text-lg font-semibold">{t('chosen')}</legend>
          {chosen.length === 0 && <p className="mt-2 text-muted">{t('none')}</p>}
          <BodyList bodies={chosen} ticked />
        </fieldset>
        <fieldset disabled={!mayEdit} className="mt-8">
          <legend className="text-lg font-semibold">
            {t('offered', { state: states.find(({ code }) => code === state)?.name ?? state })}
          </legend>
          {others.length === 0 && <p className="mt-2 text-muted">{t('noneOffered')}</p>}
          <BodyList bodies={others} />
        </fieldset>
        {mayEdit && (
          <div className="mt-6">
            <SubmitButton>{t('save')}</SubmitButton>
            <p className="mt-2 text-sm text-muted">{t('saveHint', { most: mostBodies })}</p>
          </div>
        )}
      </KeptForm>
      <Section id="elsewhere" title={t('elsewhere.title')}>
        <form method="get" className="flex flex-wrap items-end gap-3">
          <SmallSelect
            name="state"
            label={t('elsewhere.state')}
            defaultValue={state}
            options={states}
            className="w-64"
          />
          <Button kind="secondary" className="min-h-11! py-1!">
            {t('elsewhere.show')}
          </Button>
        </form>
        <p className="mt-2 max-w-text text-sm text-muted">{t('elsewhere.hint')}</p>
      </Section>
    </>
  )
}

async function BodyList({ bodies, ticked = false }: { bodies: readonly Body[]; ticked?: boolean }) {
  const locale = await getLocale()
  return (
    <ul className="mt-2 divide-y divide-line border-y border-line empty:hidden">
      {bodies.map((body) => {
        const { name, lang, place } = officeName(body, locale)
        return (
          <li key={body.id}>
            <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
              <input
                type="checkbox"
                name="body"
                value={body.id}
                defaultChecked={ticked}
                className="mt-0.5 size-6 shrink-0 accent-accent"
              />
              <span>
                <span lang={lang} className="font-semibold">
                  {name}
                </span>
                <span className="block text-sm text-muted">{place}</span>
              </span>
            </label>
          </li>
        )
      })}
    </ul>
  )
}
