import { getLocale, getTranslations } from 'next-intl/server'
import type { Team } from '@/features/access/load-team'
import { PictureField } from '@/features/pictures/web/picture-field'
import { countryOptions } from '@/features/places/countries'
import { direction, ownName } from '@/features/places/languages'
import type { DeskProfile } from '@/features/profiles/read-profile'
import { aboutPath, deskProfilePath } from '@/features/profiles/rules'
import { longestProfile, mostProfileLanguages, type ProfileTextInput, profileField } from '@/features/profiles/schema'
import { listLanguages } from '@/ui/editor/languages'
import { SelectField, TextArea, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, PageTitle } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { storeProfile } from './desk-profile-actions'

interface Props {
  team: Team
  /** Null before anybody has said who the team is. */
  profile: DeskProfile | null
  edits: boolean
  told?: string | undefined
}

/** Where a team says who it is: to readers, to the offices it writes to, and to those whose data it keeps. */
export async function DeskProfilePage({ team, profile, edits, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('profiles.desk')
  const page = deskProfilePath.one(locale, team.teamId)
  return (
    <div className="max-w-text">
      <BackLink href={`/${locale}/desk/team?team=${team.teamId}`}>{t('back')}</BackLink>
      <PageTitle kicker={team.teamName} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <Told told={told} good={['saved']} say={() => t('saved')} />
      {profile && (
        <p className="mt-4">
          <a href={aboutPath(locale, team.teamId)}>{t('look')}</a>
        </p>
      )}
      {!edits && <p className="mt-6 text-muted">{t(profile ? 'readOnly' : 'nothingYet')}</p>}
      {edits && <ProfileFields team={team} profile={profile} />}
      {profile && (
        <PictureField
          id="logo"
          title={t('logo')}
          hint={t('logoHint')}
          picture={profile.logo}
          upload={deskProfilePath.logo(locale, team.teamId)}
          locales={profile.texts.map((text) => text.locale)}
          {...{ page, told, edits }}
        />
      )}
    </div>
  )
}

async function ProfileFields({ team, profile }: Pick<Props, 'team' | 'profile'>) {
  const locale = await getLocale()
  const t = await getTranslations('profiles.desk')
  const texts = profile?.texts ?? []
  const known = new Set(texts.map((text) => text.locale))
  return (
    <KeptForm action={storeProfile} className="mt-8 space-y-8">
      <input type="hidden" name="id" value={team.teamId} />
      <input type="hidden" name="revision" value={profile?.revision ?? 0} />
      {texts.map((text, at) => (
        <fieldset key={text.locale} className="space-y-5 border-t border-line pt-5">
          <legend className="pe-3 font-semibold">{ownName(text.locale)}</legend>
          <Words at={text.locale} text={text} own={at === 0} />
        </fieldset>
      ))}
      {texts.length < mostProfileLanguages && (
        <fieldset className="space-y-5 border-t border-line pt-5">
          <legend className="pe-3 font-semibold">{t(profile ? 'another' : 'words')}</legend>
          <SelectField
            name="added"
            label={t('language')}
            {...(profile && { empty: t('noLanguage') })}
            options={listLanguages(locale)
              .filter(({ code }) => !known.has(code))
              .map(({ code, name }) => ({ value: code, label: name }))}
            defaultValue={profile ? '' : locale}
          />
          <Words at="added" own={!profile} text={{ name: profile ? '' : team.teamName }} />
        </fieldset>
      )}
      <fieldset className="space-y-5 border-t border-line pt-5">
        <legend className="pe-3 font-semibold">{t('reach')}</legend>
        <TextArea
          name="address"
          label={t('address')}
          hint={t('addressHint')}
          rows={3}
          maxLength={longestProfile.address}
          defaultValue={profile?.address.join('\n')}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="town"
            label={t('town')}
            required
            maxLength={longestProfile.town}
            defaultValue={profile?.town}
          />
          <SelectField
            name="country"
            label={t('country')}
            required
            {...(!profile && { empty: t('chooseCountry') })}
            options={countryOptions(locale)}
            defaultValue={profile?.country ?? ''}
          />
        </div>
        <TextField
          name="email"
          type="email"
          required
          label={t('email')}
          hint={t('emailHint')}
          defaultValue={profile?.email}
        />
        <TextField name="website" label={t('website')} defaultValue={profile?.website} />
      </fieldset>
      <fieldset className="space-y-5 border-t border-line pt-5">
        <legend className="pe-3 font-semibold">{t('press')}</legend>
        <p className="text-sm text-muted">{t('pressHint')}</p>
        <TextField
          name="pressPhone"
          label={t('pressPhone')}
          maxLength={longestProfile.pressPhone}
          defaultValue={profile?.pressPhone}
        />
        <TextField name="pressEmail" type="email" label={t('pressEmail')} defaultValue={profile?.pressEmail} />
      </fieldset>
      <SubmitButton>{t('save')}</SubmitButton>
    </KeptForm>
  )
}

interface WordsProps {
  /** The language, or "added" for the one that is being chosen. */
  at: string
  text: Partial<ProfileTextInput>
  /** The team's own language, in which nothing may lack. */
  own: boolean
}

async function Words({ at, text, own }: WordsProps) {
  const t = await getTranslations('profiles.desk')
  const language = at === 'added' ? {} : { lang: at, dir: direction(at) }
  return (
    <>
      <TextField
        name={profileField('name', at)}
        label={t('name')}
        required={own}
        maxLength={longestProfile.name}
        defaultValue={text.name}
        {...language}
      />
      <TextArea
        name={profileField('sentence', at)}
        label={t('sentence')}
        hint={t('sentenceHint')}
        rows={2}
        required={own}
        maxLength={longestProfile.sentence}
        defaultValue={text.sentence}
        {...language}
      />
      <TextArea
        name={profileField('responsible', at)}
        label={t('responsible')}
        hint={t(own ? 'responsibleHint' : 'responsibleElse')}
        rows={3}
        required={own}
        maxLength={longestProfile.responsible}
        defaultValue={text.responsible}
        {...language}
      />
      <TextArea
        name={profileField('legalNotice', at)}
        label={t('legalNotice')}
        hint={t('legalNoticeHint')}
        rows={4}
        maxLength={longestProfile.legalNotice}
        defaultValue={text.legalNotice}
        {...language}
      />
    </>
  )
}
