import { beforeEach, describe, expect, it } from 'vitest'
import { aLane } from '../../../test/support/a-safeguarding-lane.js'
import { AppError } from '../../domain/errors.js'
import type { Experience } from '../../domain/experience.js'
import type { Person } from '../../domain/people.js'
import { USUAL_TARGETS } from '../../domain/safeguarding/safeguarding.js'

const HOUR = 3600

let lane: ReturnType<typeof aLane>
beforeEach(() => {
  lane = aLane()
})

describe('e-mail', () => {
  it('tells the named lead once that something waits, and nothing more', async () => {
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.safeguardingSettings.save(
      { leadId: lead.id, deputyId: null, targets: USUAL_TARGETS },
      lead.id,
      lane.clock.now(),
    )
    const record = await lane.flagged('urgent', { words: 'He has a knife.' })
    await lane.flagged('concern')
    await lane.mail()
    await lane.mail()
    expect(lane.sentTo()).toEqual([[lead.email]])
    const [, subject, text] = lane.mailer.send.mock.calls[0] ?? []
    expect(text).toContain('https://forum.example/safeguarding\n')
    expect(`${subject} ${text}`).not.toMatch(/knife|urgent|danger/i)
    expect(`${subject} ${text}`).not.toContain(record.reference)
    expect(await lane.stepsOf(record)).toEqual(['mailed by machine'])
  })

  it('tells all safeguarding leads when nobody is named, and all administrators when there are none', async () => {
    const administrator = await lane.joined({ roles: ['administrator'] })
    await lane.flagged()
    await lane.mail()
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.joined({ roles: ['reviewer'] })
    await lane.joined({ roles: ['safeguarding-lead'], disabled: true })
    await lane.flagged()
    await lane.mail()
    expect(lane.sentTo()).toEqual([[administrator.email], [lead.email]])
  })

  it('tells deputy and administrators when it is late, once, and again each day', async () => {
    const lead = await lane.joined({ roles: ['safeguarding-lead'] })
    const deputy = await lane.joined({ roles: ['safeguarding-lead'] })
    const administrator = await lane.joined({ roles: ['administrator'] })
    const named = { leadId: lead.id, deputyId: deputy.id, targets: USUAL_TARGETS }
    await lane.safeguardingSettings.save(named, lead.id, lane.clock.now())
    const record = await lane.flagged('urgent')
    await lane.mail()
    lane.clock.pass(HOUR)
    await lane.mail()
    lane.clock.pass(23 * HOUR)
    await lane.mail()
    expect(lane.sentTo()).toEqual([[lead.email], [deputy.email, administrator.email]])
    lane.clock.pass(HOUR)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(3)
    await lane.act(record.reference, { what: 'acknowledged' }, lead.id, null)
    lane.clock.pass(48 * HOUR)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(3)
  })

  it('is never sent about what is made up for practice', async () => {
    await lane.joined({ roles: ['safeguarding-lead'] })
    await lane.flagged('urgent', { invented: true })
    lane.clock.pass(2 * HOUR)
    await lane.mail()
    expect(lane.sentTo()).toEqual([])
  })

  it('that could not be sent is tried again, at once or when somebody may have put it right, and written down once', async () => {
    await lane.joined({ roles: ['safeguarding-lead'] })
    const record = await lane.flagged()
    for (const retryable of [true, true, false]) {
      lane.mailer.send.mockRejectedValueOnce(new AppError('mail-unavailable', 'Not now.', { retryable }))
      await lane.mail()
    }
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(3)
    expect(await lane.stepsOf(record)).toEqual(['mail-failed by machine'])
    lane.clock.pass(5 * 60)
    await lane.mail()
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(4)
    expect(await lane.stepsOf(record)).toEqual(['mail-failed by machine', 'mailed by machine'])
  })

  it('that went out while the database was away is never taken for one that was refused', async () => {
    await lane.joined({ roles: ['safeguarding-lead'] })
    const record = await lane.flagged()
    const { add } = lane.safeguarding
    lane.safeguarding.add = async () => {
      lane.safeguarding.add = add
      throw new AppError('database-unavailable', 'Not now.', { retryable: true })
    }
    await expect(lane.mail()).rejects.toMatchObject({ code: 'database-unavailable' })
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(1)
    lane.clock.pass(5 * 60)
    await lane.mail()
    expect(await lane.stepsOf(record)).toEqual(['mailed by machine'])
  })

  it('tells whoever a case was handed to, once each time, but not who took it over themselves', async () => {
    const [lead, other] = [
      await lane.joined({ roles: ['safeguarding-lead'] }),
      await lane.joined({ roles: ['safeguarding-lead'] }),
    ]
    const [one, two] = [await lane.flagged(), await lane.flagged()]
    const handOver = (record: Experience, to: Person, by: Person) =>
      lane.act(record.reference, { what: 'handed-over', to: to.id }, by.id, null)
    for (const record of [one, two]) await handOver(record, other, lead)
    await lane.mail()
    await lane.mail()
    expect(lane.sentTo()).toEqual([[other.email]])
    expect(lane.mailer.send.mock.calls[0]?.[1]).toBe('Earshot: something was handed to you')
    expect(await lane.stepsOf(one)).toEqual(['raised by machine', `handed-over by ${lead.id}`, 'mailed by machine'])
    await handOver(one, lead, lead)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(1)
    lane.clock.pass(60)
    await handOver(one, other, lead)
    await lane.act(one.reference, { what: 'acknowledged' }, lead.id, null)
    await lane.mail()
    expect(lane.sentTo()).toHaveLength(1)
  })
})
