import { expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import type { buttonAction } from './desk-action'

/* What an act is given is what it asked for: the compiler is the test, and nothing of this is called. */

test('an act that does more than it was loaded for does not compile', () => {
  const acts = (make: typeof buttonAction) => [
    make({
      load: loadCampaign,
      ability: 'see',
      act: async ({ context }, campaign) => {
        // @ts-expect-error: who sees a campaign may not publish it
        await publishCampaign(context, { campaign })
        return '/'
      },
    }),
    make({
      // @ts-expect-error: loaded for who sees it, and named as what is published
      load: (context, organiser, _, id) => loadCampaign(context, organiser, 'see', id),
      ability: 'publish',
      act: async () => '/',
    }),
    make({
      // @ts-expect-error: loaded for nobody's ability at all
      load: async () => ({ id: '' }),
      ability: 'publish',
      act: async () => '/',
    }),
  ]
  expect(acts).toBeTypeOf('function')
})
