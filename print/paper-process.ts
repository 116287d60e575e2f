import type { Paper } from '@/features/replies/receive-reply'
import type { DrawnPaper } from './bind-pictures'
import { drawPages } from './draw-pages'

/*
 * Draws the pages of papers that strangers made, and ends. It has nothing but the papers, and may be killed.
 */
process.once('message', async (papers: Paper[]) => {
  const drawn: DrawnPaper = await drawPages(papers).catch(() => ({ ok: false, reason: 'broken' }))
  process.send?.(drawn, () => process.exit(0))
})
process.once('disconnect', () => process.exit(1))
