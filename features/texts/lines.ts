import { z } from 'zod'
import { boundMarks, roomFor } from '@/features/safety/bound-text'

/** Marks that turn the order of letters around; they have no place in a text that others read (trust.md, B4 6–9). */
const turning = /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/gu

const control = /[\p{Cc}\u2028\u2029]+/gu

const controlButNewline = /(?!\n)\p{Cc}/gu

const length = (text: string) => [...text].length

/** One line an organiser writes: spaces tidied, control characters gone, at most `longest` characters. */
export function line(longest: number) {
  return z
    .string()
    .max(roomFor(longest), 'too-long')
    .transform((text) => boundMarks(text).normalize('NFC'))
    .transform((text) => text.replace(turning, '').replace(control, ' ').replace(/ {2,}/g, ' ').trim())
    .refine((text) => length(text) <= longest, 'too-long')
}

/** A text of several lines: line ends made equal, control characters gone, at most `longest` characters. */
export function prose(longest: number) {
  return z
    .string()
    .max(roomFor(longest), 'too-long')
    .transform((text) => boundMarks(text).normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '  '))
    .transform((text) => text.replace(turning, '').replace(controlButNewline, '').trim())
    .refine((text) => length(text) <= longest, 'too-long')
}
