import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { modelText, readSetSource } from '@/features/letter-sets/read-set-source'
import { readLetterContent } from '@/features/letters/assemble-letter'
import { modelBody } from '@/features/letters/compose-letter'
import { bodyText } from '@/features/letters/parse-body'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import type { PressFields } from './schema'

export type PressDraft = Omit<PressFields, 'editors'>

/**
 * What a letter to editors begins with in each language: the words that were sent last, or the model letter's own with
 * its demands, to be shortened.
 */
export async function readPressDrafts(
  { db }: Context,
  model: Permitted<Ability, ModelLetterKey>,
): Promise<PressDraft[]> {
  const source = await readSetSource({ db }, model.id)
  const sent = await db.letter.findMany({
    where: { modelLetterId: model.id, origin: 'press' },
    orderBy: { id: 'desc' },
    distinct: ['locale'],
    select: {
      locale: true,
      content: true,
      signatories: { orderBy: { position: 'asc' }, take: 1, select: signatory },
    },
  })
  const last = new Map(sent.map((letter) => [letter.locale, letter]))
  return source.locales.map((locale) => {
    const before = last.get(locale)
    if (before?.content) {
      const { subject, body, from } = readLetterContent(before.content)
      const [by] = before.signatories
      return {
        locale,
        subject,
        text: bodyText(body),
        email: from?.email ?? '',
        name: by?.name ?? '',
        role: by?.role ?? '',
        organisation: by?.organisation ?? '',
        capacity: by?.capacity ?? 'personal',
        town: by?.town ?? '',
      }
    }
    const text = modelText(source, { locale, country: '' })
    return {
      locale,
      subject: text?.subject ?? '',
      text: text ? bodyText(modelBody(locale, text)) : '',
      name: '',
      role: '',
      organisation: '',
      capacity: 'personal' as const,
      town: '',
      email: '',
    }
  })
}

const signatory = { name: true, role: true, organisation: true, capacity: true, town: true } as const
