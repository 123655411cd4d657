import { describe, expect, it } from 'vitest'
import { aBodyWith, aMessage, onlyTold, recorded } from '../../test/support/cloud-payloads.js'

describe('who somebody is on the WhatsApp Cloud API', () => {
  it('is their number first, and their business-scoped id beside it', () => {
    expect(onlyTold(recorded('text'))).toMatchObject({
      event: { sender: { address: '+447700900123', alsoKnownAs: ['bsuid:GB.1000000000000123'] } },
    })
  })

  it('is their business-scoped id when they hide their number', () => {
    const told = onlyTold(recorded('bsuid-only'))
    expect(told).toHaveProperty('event.sender', { address: 'bsuid:GB.1000000000000777' })
  })

  it('is found when "from" holds the business-scoped id', () => {
    const message = aMessage({ from: 'GB.1000000000000123', text: { body: 'Hello' } })
    const contact = { wa_id: '447700900123', user_id: 'GB.1000000000000123' }
    expect(onlyTold(aBodyWith(message, [contact]))).toHaveProperty('event.sender', {
      address: '+447700900123',
      alsoKnownAs: ['bsuid:GB.1000000000000123'],
    })
  })

  it('is never taken from the contact of somebody else in the same body', () => {
    const message = aMessage({ text: { body: 'Hello' } })
    const contacts = [
      { wa_id: '447700900555', user_id: 'GB.1000000000000555' },
      { wa_id: '447700900123', user_id: 'GB.1000000000000123' },
    ]
    expect(onlyTold(aBodyWith(message, contacts))).toHaveProperty('event.sender', {
      address: '+447700900123',
      alsoKnownAs: ['bsuid:GB.1000000000000123'],
    })
  })

  it('is the only contact of the body when the message itself names nobody', () => {
    const message = { ...aMessage({ text: { body: 'Hello' } }), from: undefined }
    const contact = { wa_id: '447700900123' }
    expect(onlyTold(aBodyWith(message, [contact]))).toHaveProperty('event.sender', { address: '+447700900123' })
    expect(onlyTold(aBodyWith(message, [contact, { wa_id: '447700900555' }]))).toMatchObject({ kind: 'unreadable' })
  })

  it('stays the same when they change their number', () => {
    expect(onlyTold(recorded('system-number-changed'))).toMatchObject({
      event: {
        kind: 'moved',
        stamp: 'wamid.SAMPLE0018',
        sender: { address: '+447700900321', alsoKnownAs: ['+447700900123', 'bsuid:GB.1000000000000123'] },
      },
    })
  })

  it('stays the same when only their business-scoped id changes', () => {
    const system = {
      type: 'user_changed_user_id',
      user_id: 'GB.1000000000000888',
      previous_user_id: 'GB.1000000000000777',
    }
    const message = { ...aMessage({ type: 'system', system }), from: undefined, from_user_id: 'GB.1000000000000888' }
    expect(onlyTold(aBodyWith(message))).toMatchObject({
      event: {
        kind: 'moved',
        sender: { address: 'bsuid:GB.1000000000000888', alsoKnownAs: ['bsuid:GB.1000000000000777'] },
      },
    })
  })

  it('is not guessed from a change that does not say what is new', () => {
    const system = { type: 'user_changed_user_id', previous_user_id: 'GB.1000000000000777' }
    const message = { ...aMessage({ type: 'system', system }), from: undefined, from_user_id: 'GB.1000000000000777' }
    expect(onlyTold(aBodyWith(message))).toMatchObject({ kind: 'unreadable', id: 'wamid.TEST' })
  })

  it('is asked of no other notice of the system', () => {
    const system = { type: 'customer_identity_changed', body: 'Security code changed' }
    expect(onlyTold(aBodyWith(aMessage({ type: 'system', system })))).toEqual({ kind: 'ignored' })
  })

  it('must be known: a message that names nobody is put aside with its own id', () => {
    const message = { ...aMessage({ text: { body: 'Hello' } }), from: undefined }
    expect(onlyTold(aBodyWith(message))).toMatchObject({ kind: 'unreadable', id: 'wamid.TEST' })
  })
})
