import { expect, it } from 'vitest'
import { z } from 'zod'
import { readForm } from './forms.js'

const form = z.object({ name: z.string().min(2, 'Too short').max(3, 'Too long'), agree: z.literal('yes', 'Say yes') })

it('a right form gives its data', () => {
  expect(readForm(form, { name: 'Ann', agree: 'yes' })).toEqual({ ok: true, data: { name: 'Ann', agree: 'yes' } })
})

it('a wrong form gives one message a field, linked from the summary', () => {
  expect(readForm(form, { name: '', agree: 'no' })).toEqual({
    ok: false,
    errors: {
      summary: [
        { text: 'Too short', href: '#name' },
        { text: 'Say yes', href: '#agree' },
      ],
      fields: { name: { text: 'Too short' }, agree: { text: 'Say yes' } },
    },
  })
})

it('a form without any body is a form with nothing in it', () => {
  expect(readForm(form, undefined).ok).toBe(false)
})
