import { test } from 'vitest'
import { printEverybody } from '@/tests/stories/kit-columns'

test('ten thousand signatories: everybody stands there twice, in three columns of which none is empty', async () => {
  await printEverybody(10_000)
})
