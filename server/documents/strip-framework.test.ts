import { expect, test } from 'vitest'
import { stripFramework } from './strip-framework'

test('the framework goes, the page and our own scripts stay', () => {
  const html =
    '<head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/></head>' +
    '<body><p>1 &lt;script&gt;</p><script src="/_next/a.js" async=""></script><script>self.x=["<p>"]</script>' +
    '<script async="" src="/letter.js"></script></body>'
  expect(stripFramework(html)).toBe(
    '<head><link rel="stylesheet" href="/_next/a.css"/></head>' +
      '<body><p>1 &lt;script&gt;</p><script async="" src="/letter.js"></script></body>',
  )
})

test('a page that waits for scripts is refused', () => {
  expect(() => stripFramework('<template id="B:0"></template>')).toThrow('not whole without scripts')
})
