import { getTranslations } from 'next-intl/server'

const said = [
  'hint',
  'brush',
  'undo',
  'add',
  'oval',
  'ovalHint',
  'remove',
  'removeOval',
  'left',
  'right',
  'up',
  'down',
  'bigger',
  'smaller',
  'photo',
  'busy',
  'unreadable',
  'failed',
] as const

/** The words of what one blurs with, for its script. */
export type BlurWords = Record<(typeof said)[number], string>

/** Those words in the language of the page; the script puts a number in place of each #. */
export async function blurWords(): Promise<BlurWords> {
  const t = await getTranslations('reports.blur')
  return Object.fromEntries(said.map((word) => [word, t(word)])) as BlurWords
}
