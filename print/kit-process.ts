import { printKit } from './kit'
import type { KitPrint } from './kit-sheets'

/*
 * Prints one kit and ends. Typst keeps some memory of every print for good; a process of its own gives all of it back,
 * and a print that runs wild takes nothing with it. `maxRss` is the most memory it had, in MB.
 */
process.once('message', async (kit: KitPrint) => {
  const printed = await printKit(kit)
  const maxRss = process.resourceUsage().maxRSS / 1024
  process.send?.({ ...printed, maxRss }, () => process.exit(0))
})
process.once('disconnect', () => process.exit(1))
