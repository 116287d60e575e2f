import { z } from 'zod'
import { boundMarks, roomFor } from '@/features/safety/bound-text'
import { controls, controlsBesideSpace, turning } from './hidden-marks'

const length = (text: string) => [...text].length

/** One line an organiser writes: spaces tidied, control characters gone, halves of letters marked, at most `longest` characters. */
export function line(longest: number) {
  return z
    .string()
    .max(roomFor(longest), 'too-long')
    .transform((text) => boundMarks(text.toWellFormed()).normalize('NFC'))
    .transform((text) => text.replace(turning, '').replace(controls, ' ').replace(/ {2,}/g, ' ').trim())
    .refine((text) => length(text) <= longest, 'too-long')
}

/** A text of several lines: line ends made equal, control characters gone, at most `longest` characters. */
export function prose(longest: number) {
  return z
    .string()
    .max(roomFor(longest), 'too-long')
    .transform((text) => boundMarks(text.toWellFormed()).normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, '  '))
    .transform((text) => text.replace(turning, '').replace(controlsBesideSpace, '').trim())
    .refine((text) => length(text) <= longest, 'too-long')
}
