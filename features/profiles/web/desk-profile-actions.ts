'use server'

import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { readProfile } from '@/features/profiles/read-profile'
import { deskProfilePath } from '@/features/profiles/rules'
import { saveProfile } from '@/features/profiles/save-profile'
import { readProfileForm } from '@/features/profiles/schema'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { formAction } from '@/server/desk-action'

const known = [
  'required',
  'too-long',
  'too-nested',
  'lines',
  'email',
  'unknown-country',
  'format',
  'long',
  'twice',
] as const

/** Saves who a team is. */
export const storeProfile = formAction({
  load: loadTeam,
  ability: 'publish',
  parse: async ({ context, values, locale }, team) => {
    const before = await readProfile(context, team)
    const reading = readProfileForm(values, before?.texts.map((text) => text.locale) ?? [])
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'profiles.desk.faults' })
    return {
      ok: false,
      errors: phraseFaults(reading.errors, (code) => t(known.find((one) => one === code) ?? 'other')),
    }
  },
  act: async ({ context, locale }, team, form) => {
    const outcome = await saveProfile(context, { team, form })
    if (outcome.ok) return tell(deskProfilePath.one(locale, team.teamId), 'saved')
    const t = await getTranslations({ locale, namespace: 'profiles.desk.faults' })
    return { wrong: { revision: t('changed') } }
  },
})
