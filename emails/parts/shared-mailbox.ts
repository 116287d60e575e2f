import type { Block } from './message'
import type { Words } from './words'

/** In whose name a form is, where somebody else has signed with the same address, and what that means; nothing otherwise. */
export function sharedMailbox(t: Words['t'], name: string | undefined): Block[] {
  if (name === undefined) return []
  return [
    { kind: 'paragraph', text: t('parts.shared.text') },
    { kind: 'quote', title: t('parts.shared.title'), text: name },
  ]
}
