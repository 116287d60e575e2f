import { getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { ProposedKind } from '@/features/public-proposals/rules'
import { longestProposal, type ProposalField, type ProposalText } from '@/features/public-proposals/schema'
import { formState } from '@/server/documents/scope'
import { TextArea, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { proposalWords } from './proposal-words'

/** What is proposed, field by field; `before` is what was written already. */
export async function ProposalFields({
  kind,
  before,
}: {
  kind: ProposedKind
  before?: Omit<ProposalText, 'day'> & { day: Date | null }
}) {
  const t = await getTranslations('public-proposals.form')
  const { field } = formFields(formState<ProposalField>(), await proposalWords())
  const had = before && { ...before, day: isoDay(before.day) ?? '' }
  const filled = (name: keyof ProposalText) => {
    const one = field(name)
    return { ...one, defaultValue: one.defaultValue ?? had?.[name] }
  }
  return (
    <>
      <TextField {...filled('title')} dir="auto" maxLength={longestProposal.title} label={t('name')} />
      <TextArea {...filled('what')} dir="auto" rows={6} maxLength={longestProposal.text} label={t(`${kind}.what`)} />
      <TextArea {...filled('why')} dir="auto" rows={6} maxLength={longestProposal.text} label={t(`${kind}.why`)} />
      {kind === 'petition' ? (
        <TextField
          {...filled('target')}
          dir="auto"
          maxLength={longestProposal.target}
          label={t('petition.target')}
          hint={t('petition.targetHint')}
        />
      ) : (
        <>
          <TextField {...filled('town')} dir="auto" maxLength={longestProposal.town} label={t('event.town')} />
          <TextField {...filled('day')} type="date" label={t('event.day')} className="max-w-60" />
        </>
      )}
    </>
  )
}
