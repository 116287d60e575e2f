import { expect, test } from 'vitest'
import type { formState } from './documents/scope'
import type { showAgain } from './public-post'

/* What can be wrong with a form is named by its route and its page: the compiler is the test, and nothing is called. */

test('a fault of a field that the form has not does not compile', () => {
  const answers = (show: typeof showAgain, state: typeof formState) => [
    show<'email' | 'name'>('/', { values: {}, errors: { email: 'email.typo' } }),
    // @ts-expect-error: the field is misspelt
    show<'email' | 'name'>('/', { values: {}, errors: { emial: 'email.typo' } }),
    // @ts-expect-error: nobody said which fields there are
    show('/', { values: {}, errors: { email: 'email.typo' } }),
    state<'email'>().errors.email,
    // @ts-expect-error: the field is misspelt
    state<'email'>().errors.emial,
    // @ts-expect-error: nobody said which fields there are
    state().errors.email,
  ]
  expect(answers).toBeTypeOf('function')
})
