import { getTranslations } from 'next-intl/server'
import type { DeskFirst } from '@/features/first-signatories/list-first-signatories'
import { headGroups, mostFirst } from '@/features/first-signatories/rules'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { RadioField, TextField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { askFirstSignatory } from './desk-first-actions'
import { DeskFirstPerson } from './desk-first-person'

const good = ['invited', 'reminded', 'linked', 'shown', 'removed'] as const
const bad = ['closed', 'too-many', 'not-now', 'changed'] as const

interface Props {
  petition: Pick<PetitionKey, 'id' | 'state'>
  people: DeskFirst[]
  edits: boolean
  told: string | undefined
}

/** Who stands at the head of a petition, as the desk asks and orders them. */
export async function DeskFirstPage({ petition, people, edits, told }: Props) {
  const t = await getTranslations('first-signatories.desk')
  const open = petition.state === 'draft' || petition.state === 'open'
  return (
    <div className="max-w-3xl">
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <p className="mt-8 max-w-text">{t('lead')}</p>
      <div className="mt-4 max-w-text">
        <Notice title={t('notCounted')} />
      </div>
      {people.length === 0 && <p className="mt-8 text-muted">{t('nobody')}</p>}
      {headGroups.map((group) => {
        const members = people.filter((one) => one.group === group)
        if (members.length === 0) return null
        return (
          <Section key={group} id={group} title={t(`groups.${group}`)}>
            <ol className="space-y-4">
              {members.map((one, at) => (
                <li key={one.id} className="rounded-md border border-line p-4">
                  <DeskFirstPerson one={one} edits={edits} first={at === 0} last={at === members.length - 1} />
                </li>
              ))}
            </ol>
          </Section>
        )
      })}
      {edits && open && people.length < mostFirst && (
        <Section id="invite" title={t('invite')}>
          <KeptForm action={askFirstSignatory} className="max-w-text space-y-6">
            <input type="hidden" name="id" value={petition.id} />
            <TextField name="name" label={t('name')} spellCheck={false} />
            <TextField
              name="email"
              type="email"
              label={t('email')}
              hint={t('emailHint')}
              inputMode="email"
              spellCheck={false}
              autoCapitalize="none"
            />
            <RadioField
              name="group"
              label={t('group')}
              defaultValue="first"
              options={(['first', 'committee'] as const).map((one) => ({
                value: one,
                label: t(`group_${one}.label`),
                hint: t(`group_${one}.hint`),
              }))}
            />
            <SubmitButton>{t('send')}</SubmitButton>
          </KeptForm>
        </Section>
      )}
    </div>
  )
}
