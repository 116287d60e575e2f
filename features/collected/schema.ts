import { z } from 'zod'

/** What is sealed of somebody who signed elsewhere, as the worker opens it. What was not given is an empty text. */
export const collectedSchema = z.object({
  name: z.string(),
  email: z.string().default(''),
  city: z.string().default(''),
  role: z.string().default(''),
  organisation: z.string().default(''),
})
export type CollectedPerson = z.output<typeof collectedSchema>
