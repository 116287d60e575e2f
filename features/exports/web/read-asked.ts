import {
  type AskField,
  type ExportKind,
  exportKinds,
  exportReason,
  isExportKind,
  recipientText,
} from '@/features/exports/schema'
import { type DeskReading, type Faults, readWith } from '@/features/texts/read-form'

interface Asked {
  kind: ExportKind
  choice: never
  reason: string
  recipient: string
}

/** Reads the form by which a file is asked for: its kind, what was chosen for it, the reason and the key. */
export function readAsked(values: Readonly<Record<string, string>>): DeskReading<Asked, AskField> {
  const { kind } = values
  if (!isExportKind(kind)) return { ok: false, errors: { kind: 'other' } }
  const { choice: schema, chosen } = exportKinds[kind]
  const reason = readWith(exportReason, values.reason ?? '')
  const recipient = readWith(recipientText, values.ownKey?.trim() || (values.recipient ?? ''))
  const choice = readWith(schema, chosen(values))
  if (reason.ok && recipient.ok && choice.ok)
    // Which choice goes with which kind, the record knows and a form does not.
    return {
      ok: true,
      value: { kind, choice: choice.value as never, reason: reason.value, recipient: recipient.value },
    }
  return {
    ok: false,
    errors: {
      ...(choice.ok ? {} : (choice.errors as Faults<AskField>)),
      ...(reason.ok ? {} : { reason: reason.errors[''] ?? 'other' }),
      ...(recipient.ok ? {} : { recipient: 'recipient' }),
    },
  }
}
