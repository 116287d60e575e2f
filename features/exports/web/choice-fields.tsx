'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ComponentType } from 'react'
import { type AskField, type ExportKind, selections } from '@/features/exports/schema'
import { type SignatureColumn, signatureColumns } from '@/features/exports/signature-columns'
import { dossierReaders } from '@/features/hand-ins/rules'
import { interfaceLocales, ownName } from '@/features/places/languages'
import { CheckboxField, RadioField, SelectField, TextField } from '@/ui/field'

interface Props {
  /** Letters whose kits may carry the names. */
  letters: readonly { letterId: string; name: string }[]
  /** The letter that is chosen from the start. */
  letter: string
  /** The batch on paper whose scans are asked for. */
  batch: string
  /** Partners of a campaign, and the one that is chosen from the start. */
  partners: readonly { id: string; name: string }[]
  partner: string
  error: (field: AskField) => string | undefined
  value: (field: string, before?: string) => string
}

/** Ticked from the start: what a list of signatures is seldom without, and no address. */
const usual: readonly SignatureColumn[] = ['name', 'country', 'confirmed']

/** What can be chosen for each kind of file; nothing for most. */
const fields: { [Kind in ExportKind]: ComponentType<Props> | null } = {
  signatures: SignatureChoice,
  dossier: DossierChoice,
  updates: null,
  helpers: null,
  organisations: null,
  scans: ({ batch, value }) => <input type="hidden" name="batch" value={value('batch', batch)} />,
  partner: PartnerChoice,
  outcomes: null,
}

/** The fields in which it is chosen what a file of this kind holds. */
export function ChoiceFields({ kind, ...rest }: Props & { kind: ExportKind }) {
  const Fields = fields[kind]
  return Fields && <Fields {...rest} />
}

function SignatureChoice({ error, value }: Props) {
  const t = useTranslations('exports.ask')
  const columnError = error('columns')
  return (
    <>
      <RadioField
        name="who"
        label={t('who')}
        error={error('who')}
        defaultValue={value('who', 'confirmed')}
        options={selections.map((who) => ({
          value: who,
          label: t(`whos.${who}`),
          hint: who === 'all' ? t('whoHints.all') : undefined,
        }))}
      />
      <TextField
        name="wanted"
        dir="auto"
        label={t('wanted')}
        hint={t('wantedHint')}
        error={error('wanted')}
        defaultValue={value('wanted')}
      />
      <fieldset id="columns" className={columnError ? 'border-s-4 border-error ps-4' : ''}>
        <legend className="font-semibold">{t('columns')}</legend>
        <p className="mt-1 text-sm text-muted">{t('columnsHint')}</p>
        {columnError && <p className="mt-1 font-semibold text-error">{columnError}</p>}
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          {signatureColumns.map((column) => (
            <CheckboxField
              key={column}
              name={`column-${column}`}
              label={t(`column.${column}`)}
              defaultChecked={usual.includes(column)}
            />
          ))}
        </div>
      </fieldset>
      <p className="text-sm text-muted">{t('mark')}</p>
    </>
  )
}

function DossierChoice({ letters, letter, error, value }: Props) {
  const t = useTranslations('exports.ask')
  return (
    <>
      <RadioField
        name="reader"
        label={t('reader')}
        error={error('reader')}
        defaultValue={value('reader', 'addressee')}
        options={dossierReaders.map((reader) => ({ value: reader, label: t(`readers.${reader}`) }))}
      />
      <SelectField
        name="language"
        label={t('language')}
        hint={t('languageHint')}
        error={error('language')}
        defaultValue={value('language', useLocale())}
        options={interfaceLocales.map((code) => ({ value: code, label: ownName(code) }))}
      />
      {letters.length > 0 && (
        <SelectField
          name="letter"
          label={t('letter')}
          hint={t('letterHint')}
          error={error('letter')}
          defaultValue={value('letter', letter)}
          empty={t('noLetter')}
          options={letters.map(({ letterId, name }) => ({ value: letterId, label: name }))}
        />
      )}
    </>
  )
}

function PartnerChoice({ partners, partner, error, value }: Props) {
  const t = useTranslations('exports.ask')
  return (
    <SelectField
      name="partner"
      label={t('partner')}
      error={error('partner')}
      defaultValue={value('partner', partner)}
      empty={t('choosePartner')}
      options={partners.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
