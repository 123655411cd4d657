import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextPage } from './next-page.js'

it('goes on to the page that was asked for, with its filter', () => {
  expect(nextPage('/experiences/ABCD')).toBe('/experiences/ABCD')
  expect(nextPage('/inbox?theme=ehcp-timeliness')).toBe('/inbox?theme=ehcp-timeliness')
})

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '',
  'inbox',
  '/\t/evil.example',
  undefined,
  ['/a'],
])('goes nowhere in particular when asked for %j', wanted => {
  expect(nextPage(wanted)).toBeNull()
})

it('never leaves our own site, whatever it is asked for', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.constantFrom('/', '\\', '\t', '//').chain(start => fc.string().map(rest => `/${start}${rest}`)),
      ),
      wanted => {
        const reached = new URL(nextPage(wanted) ?? '', 'https://share.example.org')
        expect(reached.host).toBe('share.example.org')
      },
    ),
  )
})
