import { describe, expect, it } from 'vitest'
import { shippedWordings } from '../../../../test/support/a-chat.js'
import { aSite } from '../../../../test/support/web.js'
import { previewOf } from './preview.js'

const english = Object.entries(shippedWordings.find(({ language }) => language === 'en')?.texts ?? {})

describe('the preview of a text', () => {
  it('knows all that is shipped', () => expect(english.length).toBeGreaterThan(60))

  it.each(english)('%s leaves no gap where a value belongs', (id, shipped) => {
    const where = { site: aSite(), origin: 'https://share.example.org' }
    const given = { shipped: shippedWordings, current: [], id, language: 'en' as const, text: shipped }
    const { text, choices } = previewOf({ ...given, ...where })
    // A gap leaves two spaces, or a space before a stop or at the end of a line, as the book takes the braces away.
    expect(text ?? choices.join()).not.toMatch(/[{}]|\S {2}| [.,:]|^ | $/m)
  })
})
