import { describe, expect, test } from 'vitest'
import { codeOfDraft, identifyDraft } from './identify-draft'

const key = Buffer.alloc(32, 1)
const said = ['post', 'model', 'addressee', 'Anna']

describe('the id of a draft', () => {
  test('is a UUID, the same for the same words, another for any other', () => {
    const id = identifyDraft(key, said)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(identifyDraft(key, [...said])).toBe(id)
    expect(identifyDraft(key, ['post', 'model', 'addresseeA', 'nna'])).not.toBe(id)
    expect(identifyDraft(Buffer.alloc(32, 2), said)).not.toBe(id)
  })

  test('gives one code for each way, which nobody finds without the key', () => {
    const code = codeOfDraft(key, 'id', 'post')
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(codeOfDraft(key, 'id', 'post')).toBe(code)
    expect(codeOfDraft(key, 'id', 'own_mail')).not.toBe(code)
    expect(codeOfDraft(Buffer.alloc(32, 2), 'id', 'post')).not.toBe(code)
  })
})
