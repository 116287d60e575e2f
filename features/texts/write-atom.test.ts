import { Feed } from 'feed'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { writeAtom } from './write-atom'

test('what stands in a title is words in a feed, whatever it would be in a page', () => {
  const id = 'https://example.org/'
  const feed = new Feed({ id, title: 'T <b>', link: id, copyright: '' })
  const title = '5 < 6 & <img src=x onerror=alert(1)> ]]> \uFFFE'
  feed.addItem({ id, link: id, date: new Date(0), title, description: '<script>a</script>' })
  const [parser, texts] = [new SaxesParser(), [] as string[]]
  parser.on('cdata', (text) => texts.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(writeAtom(feed)).close()
  expect(texts).toEqual(['5 &lt; 6 &amp; &lt;img src=x onerror=alert(1)&gt; ]]&gt; ', '&lt;script&gt;a&lt;/script&gt;'])
})
