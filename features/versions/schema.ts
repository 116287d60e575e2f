import { z } from 'zod'
import type { ReadVersion } from './rules'

const form = z.object({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  language: z.string().regex(/^[\w-]{2,20}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Which text was read where it is signed, as the page's hidden fields say it; undefined where they say nothing. */
export function readVersionForm(fields: Record<string, unknown>): ReadVersion | undefined {
  const { success, data } = form.safeParse(fields)
  return success ? { version: data.version, locale: data.language, hash: data.hash } : undefined
}
