import type { Dossier } from '@/features/hand-ins/read-dossier'
import { printDossier } from './dossier'

/*
 * Prints one dossier and ends, as `kit-process.ts` does and for the same reasons. `maxRss` is the most memory it had, in MB.
 */
process.once('message', async (dossier: Dossier) => {
  const printed = await printDossier(dossier)
  const maxRss = process.resourceUsage().maxRSS / 1024
  process.send?.({ ...printed, maxRss }, () => process.exit(0))
})
process.once('disconnect', () => process.exit(1))
