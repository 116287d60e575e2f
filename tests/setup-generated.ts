import { generateClient } from '@/scripts/generate'

/** Rules name the enums of the generated client. */
export default function setup(): void {
  generateClient()
}
