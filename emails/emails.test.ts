import { readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Message } from '@/emails/parts/message'
import { fold } from '@/emails/parts/plain-text'
import { renderMessage } from '@/emails/parts/render-message'
import { mailWords, type Words } from '@/emails/parts/words'
import { preview as changed, textChanged } from '@/emails/text-changed'
import { interfaceLocales } from '@/features/places/languages'
import { messages } from '@/generated/messages'
import { letter } from './letter'
import { preview as copyPreview, letterCopy } from './letter-copy'
import * as letterReceipt from './letter-receipt'
import * as signatureData from './signature-data'
import { testLetter } from './test-letter'

const canary = 'Канарейка'

const names = (ending: string) =>
  readdirSync('emails').flatMap((file) =>
    file.endsWith(ending) && !/\.test\./.test(file) ? path.parse(file).name : [],
  )

/** Templates of messages, and those that carry a letter, which is plain text and has tests of its own below. */
const templates = names('.tsx')
const letters = names('.ts')

/** A message of a template, made from its preview with a word in each place that comes from a person. */
async function make(name: string, locale: string): Promise<Message> {
  const called = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const { [called]: template, preview } = await import(/* @vite-ignore */ `./${name}.tsx`)
  expect(template, `${name}.tsx exports ${called}`).toBeTypeOf('function')
  return (template as (words: Words, data: unknown) => Message)(mailWords(locale), fill(preview))
}

/** What a person wrote in a preview, gone for the canary. Addresses, names of hosts and codes are ours and stay. */
function fill(value: unknown): unknown {
  if (typeof value === 'string')
    return /^(https:\/\/\S+|[a-z\d_./-]+|[A-Z\d-]+)$/.test(value) ? value : `${canary} <b>&\n<script>`
  if (Array.isArray(value)) return value.map(fill)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one)]))
}

test('each template has words of its name; a digest, which the desk calls by one, is made of letters', () => {
  const { parts, 'letter-digest': digest, ...words } = messages.en.emails
  expect([...templates, ...letters].sort()).toEqual(Object.keys(words).sort())
})

describe.each(interfaceLocales)('in %s', (locale) => {
  test('whoever signed in a language whose words stayed is told so, and no empty list', () => {
    const words = mailWords(locale)
    const said = JSON.stringify(textChanged(words, { ...changed, pieces: [] }).blocks)
    expect(said).toContain(words.t('text-changed.same'))
    expect(said).not.toContain(words.t('text-changed.parts', { parts: '' }))
  })

  describe.each(templates)('%s', (name) => {
    let message: Message
    beforeAll(async () => {
      message = await make(name, locale)
    })

    test('tells nothing where it can be seen without opening it', async () => {
      const { subject, html, text } = await renderMessage(message)
      const visible = html.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]*>/g, '')
      for (const part of [subject, message.preheader, message.title, text.slice(0, 200), visible.slice(0, 400)]) {
        expect(part).not.toContain(canary)
      }
      expect(subject.length).toBeLessThan(60)
      expect(subject).not.toMatch(/[\r\n]/)
    })

    test('says the same in html and in plain text', async () => {
      const { html, text } = await renderMessage(message)
      expect(html).toContain(`<html dir="ltr" lang="${locale}"`)
      for (const block of message.blocks) {
        if (block.kind === 'button') {
          expect(text).toContain(`\n${block.url}\n`)
          expect(html).toContain(`href="${block.url}"`)
        }
        if (block.kind === 'code') for (const part of [text, html]) expect(part).toContain(block.code)
        if (block.kind === 'quote') for (const part of [text, html]) expect(part).toContain(canary)
      }
      expect(text).not.toMatch(/undefined|\{|\bemails\.\w/)
    })

    test('loads nothing and keeps what people wrote as text', async () => {
      const { html } = await renderMessage(message)
      expect(html).not.toMatch(/<img|<script|<link|@import|url\(|<iframe|<b>&/i)
      const hosts = [...html.matchAll(/https?:\/\/([^"'<\s/]+)/g)].map(([, host]) => host)
      expect(hosts.filter((host) => host !== 'example.org' && host !== 'www.w3.org')).toEqual([])
    })
  })

  test('every outcome of a letter has words', () => {
    const titles = (['handed_over', 'unknown', 'failed', 'queued'] as const).map(
      (outcome) => letterReceipt.letterReceipt(mailWords(locale), { ...letterReceipt.preview, outcome }).title,
    )
    expect(new Set(titles).size).toBe(4)
  })
})

test('a language of which we have no words gets English', () => {
  expect(mailWords('kk').locale).toBe('en')
})

test('the data of a signer comes as a file as well', async () => {
  const [file] = (await renderMessage(signatureData.signatureData(mailWords('en'), signatureData.preview))).attachments
  expect(JSON.parse(file?.content ?? '')).toMatchObject({
    email: 'ayse@example.org',
    country: 'SI',
    confirmedOn: '2026-03-01',
    consents: [{ wording: 'sign/1/en' }, { withdrawnOn: '2026-03-09' }],
  })
})

test('a letter is the sender’s text and nothing else, unless it is a demonstration', () => {
  const written = { subject: 'Nine miners', text: 'Your Excellency,\n.\nFrom: me', locale: 'ru' }
  expect(letter({ ...written, demo: false })).toEqual({
    subject: 'Nine miners',
    text: 'Your Excellency,\n.\nFrom: me\n',
  })
  const shown = letter({ ...written, demo: true })
  expect(shown.subject).toBe('[Демонстрация] Nine miners')
  expect(shown.text).toMatch(/^Это демонстрация/)
})

test('a copy is its cover line and the letter, and in a demonstration says who would get it', () => {
  const { coverLine, text } = copyPreview
  const sent = letterCopy({ ...copyPreview, demoReader: undefined })
  expect(sent.text).toBe(`${coverLine}\n\n${'-'.repeat(72)}\n\n${text}\n`)
  const shown = letterCopy({ ...copyPreview, locale: 'ru' })
  expect(shown.subject).toBe('[Демонстрация] Nine miners in prison')
  expect(shown.text).toContain('Ministry of Foreign Affairs of Sweden')
  expect(shown.text.endsWith(sent.text)).toBe(true)
})

test('a test of a letter is the letter, marked in the subject and on top in the organiser’s language', () => {
  const written = testLetter({ subject: 'Neun Bergleute', text: 'Exzellenz,', locale: 'ru' })
  expect(written.subject).toBe('[Проверка] Neun Bergleute')
  expect(written.text).toMatch(/^Это проверка[^\n]+\n\n-{72}\n\nExzellenz,\n$/)
})

test('plain text is folded at 72 characters, and links stay whole', () => {
  const link = `https://example.org/${'x'.repeat(90)}`
  const lines = fold(`${'word '.repeat(40)}${link} end`).split('\n')
  expect(lines.filter((line) => line.length > 72)).toEqual([link])
  expect(fold('a\n\nb', '> ')).toBe('> a\n> \n> b')
})
