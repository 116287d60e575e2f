import { longest } from '@/features/texts/text-schema'

/** What can be copied on the desk. */
export const copiedNouns = ['petition', 'model-letter', 'campaign'] as const
export type CopiedNoun = (typeof copiedNouns)[number]

/** The title of a copy: "Free the nine miners (2)", and (3) for a copy of that. */
export function titleOfCopy(title: string): string {
  const [, base = title, number = '1'] = /^(.*) \((\d{1,3})\)$/u.exec(title) ?? []
  const end = ` (${Number(number) + 1})`
  return `${[...base].slice(0, longest.title - end.length).join('')}${end}`
}
