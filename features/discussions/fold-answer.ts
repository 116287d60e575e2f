import { boundMarks } from '@/features/safety/bound-text'

/** Longest answer to a question of the organisers, in characters. */
export const longestGateAnswer = 80

/**
 * An answer as it is compared: without case, accents, spaces and signs. Of what is longer than any answer only the beginning
 * is looked at.
 */
export function foldAnswer(text: string): string {
  return boundMarks(text.slice(0, longestGateAnswer * 4).toWellFormed())
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
