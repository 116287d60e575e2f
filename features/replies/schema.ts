import { z } from 'zod'
import { organiserEmail } from '@/features/organisers/schema'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { ReplyChannel } from '@/generated/prisma/enums'
import { longestReply } from './rules'

const filled = prose(longestReply).refine((text) => text !== '', 'empty')

/** A reply that an organiser writes down. The reference may be left out where the letter is known. */
export const replyForm = z.strictObject({
  channel: z.enum(ReplyChannel),
  receivedOn: calendarDay,
  reference: line(20),
  subject: line(300),
  text: filled,
  locale: z.union([z.literal(''), localeCode]),
})
export type ReplyForm = z.output<typeof replyForm>

/** What a reply says in another language. */
export const replyTranslationForm = z.strictObject({
  locale: localeCode,
  text: filled,
  /** Empty: unnamed. */
  translator: line(200),
})
export type ReplyTranslationForm = z.output<typeof replyTranslationForm>

/** Where a campaign's replies are read. An empty password keeps the one that is sealed already. */
export const mailboxForm = z.strictObject({
  address: organiserEmail,
  host: line(253).refine((text) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text), 'host'),
  port: z.coerce.number().int().min(1).max(65_535),
  secure: z.boolean(),
  username: line(254).refine((text) => text !== '', 'empty'),
  password: z.string().max(500),
  folder: line(200).refine((text) => text !== '', 'empty'),
  enabled: z.boolean(),
})
export type MailboxInput = z.output<typeof mailboxForm>

/** What is sealed of a mailbox. */
export const sealedMailbox = z.object({ password: z.string() })
