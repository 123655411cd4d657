import { describe, expect, it } from 'vitest'
import { onlyTold, recorded } from '../../test/support/cloud-payloads.js'

describe('delivery reports of the WhatsApp Cloud API', () => {
  it.each([
    ['status-sent', { status: 'sent' }],
    ['status-delivered', { status: 'delivered' }],
    ['status-read', { status: 'read' }],
    ['status-failed-131047', { status: 'failed', problem: 'window-closed' }],
  ])('%s says what became of our message', (fixture, report) => {
    expect(onlyTold(recorded(fixture))).toEqual({
      kind: 'report',
      report: { channel: 'whatsapp', sentId: 'wamid.SAMPLEOUT0001', ...report },
    })
  })

  it.each([
    [131026, 'unreachable'],
    [131000, 'unknown'],
    [131009, 'refused'],
    [undefined, 'unknown'],
  ])('code %s of a failure means %s', (code, problem) => {
    const body = recorded('status-failed-131047')
    body.entry[0].changes[0].value.statuses[0].errors = code === undefined ? [] : [{ code }]
    expect(onlyTold(body)).toMatchObject({ report: { status: 'failed', problem } })
  })

  it('a voice note of ours that was played was read', () => {
    const body = recorded('status-read')
    body.entry[0].changes[0].value.statuses[0].status = 'played'
    expect(onlyTold(body)).toMatchObject({ report: { status: 'read' } })
  })
})
