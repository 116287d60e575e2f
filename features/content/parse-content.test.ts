import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseContent } from './parse-content'

const read = (name: string, text: string) => parseContent(name, new TextEncoder().encode(text))
const codes = (parsed: ReturnType<typeof parseContent>) => parsed.faults.map(({ code }) => code)

const post = `---
layout: post
tags: [Казахстан, "суд: апелляция"]
title: 'Жанашырлық хаты'
author: Комитет солидарности
date: 2022-01-09 21:30:00 +0600
permalink: /ru/2022/01/solidarity/
---

Мы пишем о людях, которых задержали на площади. Заголовок этой записи — казахский, а текст — русский.

![Площадь вечером](/assets/img/square.jpg "Фото: участники")

1. освободить задержанных;
2. назвать имена погибших[^1].

* За связь,
* за право собраний.

> «Мы вышли, потому что нас не слышали».

{% include share.html %}
<iframe src="https://www.example.org/embed/abc123"></iframe>

[^1]: Список неполный.
`

const item = (fields: string, content: string) =>
  `<item>${fields}<content:encoded><![CDATA[${content}]]></content:encoded></item>`
const wordpress = (items: string, before = '') =>
  `<?xml version="1.0"?>${before}<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><language>en-GB</language>
<wp:category><wp:category_nicename>statements</wp:category_nicename><wp:cat_name>Statements</wp:cat_name></wp:category>
<wp:category><wp:category_nicename>analysis</wp:category_nicename><wp:category_parent>statements</wp:category_parent><wp:cat_name>Analysis &amp; comment</wp:cat_name></wp:category>
${items}</channel></rss>`

describe('a post of Jekyll', () => {
  const parsed = read('_posts/2022-01-09-solidarity.md', post)
  const [one] = parsed.posts
  const [text] = one?.texts ?? []

  test('keeps its day, its old address, its tags and its author', () => {
    expect(one).toMatchObject({ publishedOn: '2022-01-09', state: 'published', oldPaths: ['/ru/2022/01/solidarity'] })
    expect(text).toMatchObject({ author: 'Комитет солидарности', title: 'Жанашырлық хаты' })
    expect(parsed.topics.map(({ names: [name] }) => name?.name)).toEqual(['Казахстан', 'суд: апелляция'])
  })

  test('is in the language of its text, and its title is named as another', () => {
    expect(text).toMatchObject({ locale: 'ru', guessed: true })
    expect(codes(parsed)).toContain('title-other-language')
  })

  test('loses what is filled in elsewhere, by its line, and nothing else', () => {
    expect(parsed.faults).toContainEqual(expect.objectContaining({ code: 'include-left-out', line: 22 }))
    expect(parsed.faults).toContainEqual(expect.objectContaining({ code: 'element-left-out', line: 23 }))
    expect(text?.text).not.toMatch(/include|iframe/)
    for (const kept of ['1. освободить', '* За связь', '[^1]: Список', '> «Мы', '![Площадь вечером](brought:0)'])
      expect(text?.text).toContain(kept)
    expect(one?.pictures).toEqual([{ source: '/assets/img/square.jpg', alt: 'Площадь вечером', credit: 'участники' }])
  })
})

describe('a WordPress export', () => {
  const published = '<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>'

  test('gives paragraphs, captions with their credit, nested categories, and names what ran', () => {
    const parsed = read(
      'export.xml',
      wordpress(
        item(
          `<title>On the trial</title><link>https://old.example.org/2012/06/on-the-trial/</link><guid isPermaLink="false">https://old.example.org/?p=11</guid><wp:post_id>11</wp:post_id><wp:post_date>2012-06-05 15:00:00</wp:post_date>${published}<category domain="category" nicename="analysis"><![CDATA[Analysis & comment]]></category><wp:comment><wp:comment_author_email>reader@example.org</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP></wp:comment>`,
          '<p>The court read the sentence.</p>\n\nA second paragraph.\nA line in it.\n\n[caption id="a"]<img src="https://old.example.org/files/court-300x200.jpg" alt="The court" /> The court. Photo: A. N.[/caption]\n[emailpetition id="3"] [gallery] [sic]\n<script>alert(1)</script>',
        ),
      ),
    )
    const [one] = parsed.posts
    expect(one?.texts[0]?.text).toBe(
      'The court read the sentence.\n\nA second paragraph.\\\nA line in it.\n\n![The court](brought:0)\n\n*The court.*\n\n\\[emailpetition id="3"\\] \\[gallery\\] \\[sic\\]',
    )
    expect(one?.pictures[0]).toMatchObject({ credit: 'A. N.' })
    expect(one).toMatchObject({
      publishedOn: '2012-06-05',
      topics: ['analysis'],
      oldPaths: ['/2012/06/on-the-trial', '/?p=11'],
    })
    expect(parsed.topics.find(({ key }) => key === 'analysis')).toMatchObject({ parent: 'statements' })
    expect(codes(parsed)).toEqual(
      expect.arrayContaining(['element-left-out', 'shortcode', 'shortcode-petition', 'comments-left-out']),
    )
    // A gallery is one that WordPress fills; a word in brackets is the author's.
    expect(parsed.faults.filter(({ code }) => code === 'shortcode').map(({ value }) => value)).toEqual(['[gallery]'])
    expect(JSON.stringify(parsed)).not.toMatch(/reader@example|192\.0\.2/)
  })

  test('never makes public what was not, and knows days that are none', () => {
    const parsed = read(
      'export.xml',
      wordpress(
        item(
          `<title>A</title><wp:post_id>1</wp:post_id><wp:post_password>x</wp:post_password>${published}`,
          'Behind a password.',
        ) +
          item(
            '<title>B</title><wp:post_id>2</wp:post_id><wp:status>private</wp:status><wp:post_type>post</wp:post_type>',
            'Private.',
          ) +
          item(
            '<title></title><wp:post_id>3</wp:post_id><wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>post</wp:post_type>',
            'A draft without a title.',
          ) +
          '<item><title>Menu</title><wp:post_type>nav_menu_item</wp:post_type></item>',
      ),
    )
    expect(parsed.posts.map(({ state }) => state)).toEqual(['password', 'private', 'draft'])
    expect(parsed.posts[2]).toMatchObject({ publishedOn: null, texts: [{ title: 'A draft without a title.' }] })
    expect(codes(parsed)).toContain('menu-passed-over')
  })

  test('makes two languages of two columns', () => {
    const content =
      '<!-- wp:paragraph --><p>Текст заявления на русском языке.</p><!-- /wp:paragraph --><div class="wp-block-columns"><div><p>English column.</p></div><div><p>Русская колонка.</p></div></div>'
    const [one] = read('export.xml', wordpress(item(`<title>Заявление</title>${published}`, content))).posts
    expect(one?.texts.map(({ locale, text }) => [locale, text])).toEqual([
      ['ru', 'Текст заявления на русском языке.\n\nРусская колонка.'],
      ['en', 'English column.'],
    ])
  })

  test('declares no entities', () => {
    const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    expect(codes(read('export.xml', wordpress('<item><title>&b;</title></item>', bomb)))).toEqual(['xml-doctype'])
    expect(codes(read('export.xml', `<rss>${'<a>'.repeat(5_000)}`))).toEqual(['xml-too-deep'])
    expect(codes(read('export.xml', '<rss><channel><item></channel></rss>'))).toEqual(['xml-broken'])
  })
})

describe('a zip', () => {
  const zip = (files: Record<string, Uint8Array>) => parseContent('posts.zip', zipSync(files))

  test('holds languages of one post beside each other, with their pictures', () => {
    const parsed = zip({
      'content/posts/aktau.en.md': strToU8(
        '+++\ntitle = "Aktau"\ndate = 2012-06-05\n+++\nThe court read it. ![The court](court.jpg)',
      ),
      'content/posts/aktau.ru.md': strToU8(
        '{\n"title": "Актау", "draft": false\n}\nСуд огласил приговор. ![Суд](court.jpg)',
      ),
      'content/posts/court.jpg': new Uint8Array([255, 216, 255]),
    })
    expect(parsed.posts).toHaveLength(1)
    expect(parsed.posts[0]?.texts.map(({ locale, title }) => `${locale} ${title}`)).toEqual(['en Aktau', 'ru Актау'])
    expect(parsed.posts[0]?.texts[1]?.text).toContain('](brought:1)')
    expect(parsed.files.map(({ path }) => path)).toEqual(['content/posts/court.jpg'])
  })

  test('that leads out of its folder or packs too closely is not opened', () => {
    expect(codes(zip({ '../../etc/post.md': strToU8('x') }))).toEqual(['zip-path'])
    expect(codes(zip({ 'post.md': new Uint8Array(30_000_000) }))).toEqual(['zip-too-big'])
    expect(codes(parseContent('a.zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2])))).toEqual(['zip-broken'])
  })
})

test('a header that cannot be read is named with its line', () => {
  expect(read('a.md', '---\ntitle: "x\ntags: [\n---\nText').faults[0]).toMatchObject({
    code: 'header-broken',
    place: 'a.md',
  })
})

describe('what no database keeps', () => {
  const head = { postbag: 1, slug: 'x', language: 'en', title: 'T', summary: 'S' }
  const own = (more: object, around: object = {}) =>
    read(
      'x.json',
      JSON.stringify({
        postbag: 1,
        topics: [],
        pictures: [],
        texts: [{ head: { ...head, ...more }, text: 'Words.' }],
        ...around,
      }),
    )
  const original = { kind: 'news', state: 'published' }

  test('is taken from headers and exports, wherever it stands', () => {
    const names = [{ locale: 'en', name: 'a\0b\u202E', summary: '\uD800' }]
    const topics = [{ slug: 'a', kind: 'topic', parent: '', parts: null, original: 'en', names }]
    const parsed = [
      own({ original: { ...original, topics: ['a'] } }, { topics }),
      read(
        'a\0.md',
        `---\ntitle: "a\\0b"\nauthor: "c\\uD800d\\0"\ncategories: ["x\\0y", "\\0"]\naliases: ["/o\\0p"]\n---\nWords.`,
      ),
      read('a.md', `+++\ntags = ["x\\u0000y"]\n+++\nWords.`),
      // What is named is cut, here in the middle of a letter.
      read('b.md', `---\ntitle: ${'x'.repeat(159)}${'😀'.repeat(3)}\n---\nWords.`),
    ]
    const said = JSON.stringify(parsed)
    expect(said).not.toMatch(/\\u0000|\\u202e|\\ud8[0-9a-f]{2}/i)
    expect(parsed.map(({ posts: { length } }) => length)).toEqual([1, 1, 1, 1])
    expect(parsed[0]?.topics[0]?.names).toEqual([{ locale: 'en', name: 'ab', summary: '\uFFFD' }])
    expect(parsed[1]?.topics.map(({ key }) => key)).toEqual(['x-y'])
  })

  test.each([
    [{ follows: 2 ** 40, original }],
    [{ original: { ...original, version: 2 ** 40 } }],
    [{ original: { ...original, date: '0000-01-01' } }],
    [{ original: { ...original, addresses: ['/a\0'] } }],
    [{ original: { ...original, addresses: ['//elsewhere.example'] } }],
    [{ source: { url: 'javascript:alert(1)', title: 'x' }, original }],
  ])('keeps a text of an export from being brought: %j', (more) => {
    expect(codes(own(more))).toContain('header-broken')
  })

  test('a category without a name is none', () => {
    const { topics } = read(
      'x.xml',
      wordpress(item('<wp:post_id>1</wp:post_id><title>T</title>', 'Words.'), '').replace(
        '</language>',
        '</language><wp:category></wp:category>',
      ),
    )
    expect(topics.map(({ key }) => key)).toEqual(['statements', 'analysis'])
  })
})
