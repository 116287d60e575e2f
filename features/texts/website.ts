import { z } from 'zod'
import { roomFor } from '@/features/safety/bound-text'
import { cleanLine } from './clean-text'

const longestWebsite = 200

/**
 * The address of a website as it is kept: http or https, a name of the public internet, nobody's password; empty where none
 * is given. Faults bear the name of the field: "site.long", "site.format".
 */
export function website(field: string) {
  return z
    .string()
    .max(roomFor(longestWebsite), `${field}.long`)
    .transform(cleanLine)
    .transform((text) => (text === '' || /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`))
    .superRefine((text, context) => {
      const fault = faultOfWebsite(text)
      if (fault) context.addIssue({ code: 'custom', message: `${field}.${fault}` })
    })
    .transform((text) => (text === '' || !URL.canParse(text) ? '' : new URL(text).href))
}

function faultOfWebsite(text: string): 'long' | 'format' | undefined {
  if (text === '') return undefined
  if (text.length > longestWebsite) return 'long'
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  // A last label with a letter first: no address of a machine in somebody's own network.
  const isPublic = url !== undefined && /^[^[\]]+\.[a-z][a-z\d-]+$/.test(url.hostname)
  if (!isWeb || !isPublic || url.username !== '' || url.password !== '') return 'format'
  return url.href.length > 2 * longestWebsite ? 'long' : undefined
}
