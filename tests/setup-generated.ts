import { generate } from '@/scripts/generate'

/** Rules name the enums of the generated client, and mails say words. */
export default function setup(): void {
  generate()
}
