import { describe, expect, it } from 'vitest'
import { aPerson } from '../../../test/support/builders.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeNotices } from '../../../test/support/fake-notices.js'
import { fakePeople } from '../../../test/support/fake-people.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { AppError } from '../../domain/errors.js'
import { mailNotices } from './mail-notices.js'

interface Sent {
  to: string[]
  subject: string
  text: string
}

const someMail = async () => {
  const clock = fakeClock()
  const notices = fakeNotices()
  const people = fakePeople()
  const sent: Sent[] = []
  const failures: AppError[] = []
  await people.create(aPerson({ email: 'admin@example.org', roles: ['administrator'] }), 'hash', clock.now())
  await people.create(aPerson({ email: 'lead@example.org', roles: ['safeguarding-lead'] }), 'hash', clock.now())
  const mail = mailNotices({
    notices,
    people,
    clock,
    log: suiteLog,
    mailer: {
      async send(to, subject, text) {
        const failure = failures.shift()
        if (failure) throw failure
        sent.push({ to, subject, text })
      },
    },
    forumName: 'Elmshire Parent Carer Forum',
    inForumTime: iso => `the moment ${iso}`,
    placeOf: about => `https://earshot.example.org/${about === 'people' ? 'to-do' : 'channels'}`,
  })
  return { clock, notices, people, sent, failures, mail }
}

describe('an e-mail about a notice', () => {
  it('tells the administrators once what happened, since when, what to do and where to look', async () => {
    const { clock, notices, sent, mail } = await someMail()
    await notices.open('telegram', 'wrong-token', clock.now())
    clock.pass(180)
    await mail()
    await mail()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      to: ['admin@example.org'],
      subject: 'Earshot: Telegram does not accept our key.',
    })
    expect(sent[0]?.text).toContain('Since: the moment 2026-11-21T10:00:00.000Z')
    expect(sent[0]?.text).toContain('TELEGRAM_TOKEN')
    expect(sent[0]?.text).toContain('https://earshot.example.org/channels')
  })

  it('is not sent for what was over within two minutes', async () => {
    const { clock, notices, sent, mail } = await someMail()
    await notices.open('telegram', 'provider-down', clock.now())
    clock.pass(60)
    await mail()
    await notices.close('telegram', 'provider-down', clock.now())
    clock.pass(180)
    await mail()
    expect(sent).toEqual([])
  })

  it('does not fill the letter box while a line comes and goes, but tells again the next day', async () => {
    const { clock, notices, sent, mail } = await someMail()
    const comeAndGo = async () => {
      await notices.open('telegram', 'provider-down', clock.now())
      clock.pass(180)
      await mail()
      await notices.close('telegram', 'provider-down', clock.now())
    }
    await comeAndGo()
    await comeAndGo()
    expect(sent).toHaveLength(1)
    clock.pass(86_400)
    await comeAndGo()
    expect(sent).toHaveLength(2)
  })

  it('about a person who waits goes at once to all who may answer', async () => {
    const { clock, notices, sent, mail } = await someMail()
    await notices.open('people', 'urgent-words', clock.now())
    await mail()
    expect(sent).toMatchObject([{ to: ['admin@example.org', 'lead@example.org'] }])
    expect(sent[0]?.text).toContain('/to-do')
  })

  it('is tried again after the mail server was away', async () => {
    const { clock, notices, sent, failures, mail } = await someMail()
    failures.push(new AppError('mail-unavailable', 'The mail server is away.', { retryable: true }))
    await notices.open('people', 'person-asked-for', clock.now())
    await mail()
    expect(sent).toEqual([])
    await mail()
    expect(sent).toHaveLength(1)
  })

  it('that the mail server refuses for good is not tried for ever', async () => {
    const { clock, notices, sent, failures, mail } = await someMail()
    failures.push(new AppError('mail-unavailable', 'The mail server refused the address.'))
    await notices.open('people', 'person-asked-for', clock.now())
    await mail()
    await mail()
    expect(sent).toEqual([])
  })

  it('is never sent to somebody whose role it is not', async () => {
    const { clock, notices, people, sent, mail } = await someMail()
    await people.create(aPerson({ roles: ['volunteer'] }), 'hash', clock.now())
    await people.create(aPerson({ roles: ['administrator'], disabled: true }), 'hash', clock.now())
    await notices.open('people', 'person-asked-for', clock.now())
    await mail()
    expect(sent).toMatchObject([{ to: ['admin@example.org', 'lead@example.org'] }])
  })
})
