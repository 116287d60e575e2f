import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { publishCampaign } from '@/features/campaigns/publish-campaign'
import { readWith } from '@/features/texts/read-form'
import type { buttonAction, formAction } from './desk-action'

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

test('a fault of a field that the form has not does not compile', () => {
  const form = z.object({ title: z.string(), texts: z.array(z.string()) })
  const acts = (make: typeof formAction) => {
    const parts = { load: loadCampaign, ability: 'edit', parse: () => readWith(form, {}) } as const
    // @ts-expect-error: the title is misspelt
    make({ ...parts, act: async ({ wrong }) => wrong({ titel: 'too-long' }) })
    const action = make({ ...parts, act: async ({ wrong }) => wrong({ title: 'too-long', 'texts.0': 'too-long' }) })
    const shown = (answer: Awaited<ReturnType<typeof action>>) => [
      answer.errors.title,
      // @ts-expect-error: and so it is where the form shows it
      answer.errors.titel,
    ]
    return shown
  }
  expect(acts).toBeTypeOf('function')
})
