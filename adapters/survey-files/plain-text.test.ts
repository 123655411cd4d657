import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, showsMore } from './plain-text.js'

describe('plain text', () => {
  it.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['One<br/>two<br>three', 'One\ntwo\nthree'],
    ['<ul><li>A club</li><li>A night</li></ul>', '- A club\n- A night'],
    ['<b>Bold</b> and <span style="color:red">red</span>', 'Bold and red'],
    ['Tom &amp; Jerry&nbsp;&ndash; &lt;3', 'Tom & Jerry – <3'],
    ['is 3 < 5 and 7 > 6?', 'is 3 < 5 and 7 > 6?'],
    ['One<script>alert(1)</script><style>p{}</style>', 'One'],
    ['  too \t many   spaces ', 'too many spaces'],
  ])('of %s', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  it('leaves words without HTML as they are, and is the same when it is made plain again', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9?!ąęó]{1,8}$/), { minLength: 1, maxLength: 8 }), words => {
        expect(plainText(words.join(' '))).toBe(words.join(' '))
      }),
    )
  })

  it('knows what showed more than words', () => {
    expect(showsMore('Look: <IMG src="x.png">')).toBe(true)
    expect(showsMore('<b>Look</b>')).toBe(false)
  })
})
