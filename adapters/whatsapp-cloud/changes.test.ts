import { describe, expect, it } from 'vitest'
import { aBodyWith, aMessage, onlyTold } from '../../test/support/cloud-payloads.js'

describe('changes of messages on the WhatsApp Cloud API', () => {
  const edited = (id: string, message: object) =>
    onlyTold(aBodyWith(aMessage({ id, type: 'edit', edit: { original_message_id: 'wamid.FIRST', message } })))

  it('two edits within a second are two', () => {
    const stamps = ['wamid.A', 'wamid.B'].map(id => {
      const told = edited(id, { type: 'text', text: { body: 'Better words' } })
      return told.kind === 'event' && told.event.kind === 'edit' ? told.event.stamp : ''
    })
    expect(new Set(stamps).size).toBe(2)
  })

  it('a new caption is an edit, and a caption that is gone leaves no words', () => {
    expect(edited('wamid.A', { type: 'image', image: { id: '3', caption: 'The letter' } })).toMatchObject({
      event: { kind: 'edit', text: 'The letter' },
    })
    expect(edited('wamid.A', { type: 'image', image: { id: '3' } })).toMatchObject({ event: { text: '' } })
  })

  it('an edit without its new words is put aside, not taken for an empty one', () => {
    expect(edited('wamid.A', { type: 'text' })).toMatchObject({ kind: 'unreadable', id: 'wamid.A' })
  })
})
