import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { nameIn } from '@/features/cases/fill-case'
import type { PersonToShow } from '@/features/cases/list-shown'
import { deskCasePath } from '@/features/cases/rules'
import { CheckboxField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { choosePeople } from './case-showing-actions'

interface Props {
  campaignId: string
  people: readonly PersonToShow[]
  edits: boolean
}

/** Which people the page of a campaign shows: those of whom everybody may read. */
export async function ShownPeopleForm({ campaignId, people, edits }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('cases.showing')
  return (
    <Section id="people" title={t('people')}>
      <p className="max-w-text text-muted">
        {t('peopleHint')} <Link href={deskCasePath.all(locale)}>{t('peopleLink')}</Link>
      </p>
      {people.length > 0 && edits && (
        <KeptForm action={choosePeople} className="mt-4 max-w-text space-y-5">
          <input type="hidden" name="id" value={campaignId} />
          {people.map((person) => (
            <CheckboxField
              key={person.id}
              id={`case-${person.id}`}
              name={`case.${person.id}`}
              label={<bdi>{nameIn({ names: person.names }, locale)}</bdi>}
              hint={person.shownAt ? undefined : t('notShown')}
              defaultChecked={person.chosen}
            />
          ))}
          <SubmitButton kind="secondary">{t('save')}</SubmitButton>
        </KeptForm>
      )}
    </Section>
  )
}
