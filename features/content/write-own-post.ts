import { stringify } from 'yaml'
import type { OwnHeader } from './parse-own-post'

/** A text as a file of our own exports: a head of YAML, and Markdown below it. */
export function writeOwnPost(head: OwnHeader, text: string): string {
  return `---\n${stringify(head, { lineWidth: 0 })}---\n${text}\n`
}
