import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anExperience, aPart } from '../../../test/support/builders.js'
import { inboxWith, references } from '../../../test/support/inbox-page.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aChatRecord, aFailedNote, aReadRecord, keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'
import { originalOf, typedText } from '../../domain/experience/original.js'

const hoursAgo = (hours: number) => new Date(Date.parse('2026-11-21T10:00:00Z') - hours * 3600_000).toISOString()

const timeliness = { themes: { 'ehcp-timeliness': 'over 20 weeks' } }

describe('the inbox', () => {
  it('that is empty says what to do next', async () => {
    const { open } = await inboxWith()
    const page = await open()
    expect(page('main').text()).toContain('Nothing has come in yet')
    expect(page('main a[href="/share"]')).toHaveLength(1)
    expect(page('main').text()).toContain('npm run seed')
  })

  it('shows the newest first, with its first words, themes and a link', async () => {
    const older = aReadRecord('We waited over 20 weeks for the EHCP.', { receivedAt: hoursAgo(2) }, timeliness)
    const newer = aReadRecord('The taxi was late again.', { receivedAt: hoursAgo(1) })
    const { open } = await inboxWith(older, newer)
    const page = await open()
    expect(references(page)).toEqual([newer.reference, older.reference])
    expect(page('.es-row').last().text()).toContain('We waited over 20 weeks for the EHCP.')
    expect(page('.es-row').last().find('.es-themes').text()).toContain('EHC timeliness')
    expect(page(`#item-${older.reference}`).attr('href')).toBe(`/experiences/${older.reference}`)
    expect(page('#count').text()).toBe('2 of 2 messages')
  })

  it('says what a record of several messages is made of, and nothing of what the sender’s phone called it', async () => {
    const { open, deps } = await inboxWith(anExperience({ receivedAt: hoursAgo(1) }))
    await keepAll(deps.experiences, [await aChatRecord(deps.blobs)])
    const page = await open()
    expect(page('.es-row__about').first().text()).toContain(
      'WhatsApp · 3 messages, 1 voice note, 1 picture · To review',
    )
    expect(page('.es-row__about').last().text()).toContain('Our web form · Just in')
    expect(page('body').html()).not.toContain('at the bus.png')
  })

  it('says which question of a survey a record answers, of a long one the beginning', async () => {
    const ids = { editionId: randomUUID(), responseId: randomUUID(), questionId: 'one-change' }
    const survey = { ...ids, question: `What would you change? ${'Take your time. '.repeat(40)}` }
    const { open } = await inboxWith(aReadRecord('The taxi was late.', { survey }))
    const question = (await open())('.es-row__about').last().text()
    expect(question).toMatch(/^In answer to: What would you change\? Take your time\. .*…$/)
  })

  it('asks for a look where only files came', async () => {
    const file = { file: { key: 'file/x/y', mimeType: 'application/pdf', size: 1, sha256: 'ab' } }
    const { open } = await inboxWith(
      anExperience({ original: originalOf([aPart({ file })]), words: '', state: 'ready' }),
    )
    const row = (await open('/inbox?person=yes'))('.es-row')
    expect(row.text()).toContain('Look and type it')
    expect(row.text()).toContain('Only pictures or files.')
    expect(row.find('.es-row__about').text()).toContain('1 file')
  })

  it('never shows a name that was hidden, nor words that were not yet checked for names', async () => {
    const named = aReadRecord('My son Oliver has waited two years.', {}, { hidden: { Oliver: '[child]' } })
    const { open } = await inboxWith(named, anExperience({ words: 'Oliver again.', receivedAt: hoursAgo(1) }))
    const text = (await open())('body').text()
    expect(text).toContain('has waited two years')
    expect(text).not.toContain('Oliver')
  })

  it('shows a volunteer no words in which names may be left, as in other languages', async () => {
    const polish = { ...aReadRecord('Mój syn Kacper czeka.', { receivedAt: hoursAgo(1) }), language: 'pl' }
    const english = aReadRecord('Hello. Kacper nie śpi.', { receivedAt: hoursAgo(2) })
    const partly = { ...english, redacted: { text: 'Hello. Kacper nie śpi.', findings: [], otherLanguage: 'pl' } }
    const { open } = await inboxWith(polish, partly)
    const page = await open()
    expect(references(page)).toEqual([polish.reference, partly.reference])
    expect(page.html()).not.toContain('Kacper')
    expect(page('.es-row').first().text()).toContain('May be in Polish: names may show')
    expect(page('.es-row').last().text()).toContain('Part may be in Polish: names may show')
    expect(page('.es-row').last().text()).toContain('once a reviewer has been through them')
  })

  it('keeps what a machine suggests apart from what a person agreed to, and is short about both', async () => {
    const codes = [
      'ehcp-timeliness',
      'transport-eligibility',
      'comm-updates-response',
      'health-neuro-assessment',
      'transport-reliability-safety',
      'health-camhs',
    ]
    const tag = { by: 'machine' as const, confidence: 1, evidence: [], at: hoursAgo(1), status: 'suggested' as const }
    const agreed = { ...tag, codeId: 'wellbeing-carer', by: 'somebody', status: 'confirmed' as const }
    const tags = [...codes.map(codeId => ({ ...tag, codeId })), agreed]
    const { open } = await inboxWith({ ...aReadRecord('All of it.'), tags })
    const page = await open()
    expect(page('.es-themes').first().text().replace(/\s+/g, ' ')).toContain('Agreed by a person: wellbeing-carer')
    expect(page('.es-themes--guessed span').first().text()).toBe('Earshot thinks:')
    expect(page('.es-themes--guessed li')).toHaveLength(5)
    expect(page('.es-themes--guessed').text()).toContain('and 1 more')
  })

  it('cuts long words short between two words', async () => {
    const { open } = await inboxWith(aReadRecord('The transport was late every single day. '.repeat(20)))
    const words = (await open())('.es-row__words').text()
    expect(words.length).toBeLessThan(200)
    expect(words).toMatch(/(The|transport|was|late|every|single|day\.) …$/)
  })

  it('flags what needs a person', async () => {
    const { deps, open } = await inboxWith(aReadRecord('The taxi was late.', { invented: true }))
    await keepAll(deps.experiences, [await aFailedNote(deps.blobs), anExperience()])
    const flags = (await open())('.es-flags').text()
    for (const flag of ['Made up for practice', 'Listen and type it', 'Being read']) {
      expect(flags).toContain(flag)
    }
  })

  it('says with whom a record is, also once they have left', async () => {
    const { deps, open, person } = await inboxWith()
    const about = [{ assignedTo: person.id }, { assignedTo: randomUUID() }, {}]
    await keepAll(
      deps.experiences,
      about.map(one => aReadRecord('Late again.', one)),
    )
    const rows = (await open())('.es-row__about').text()
    expect(rows).toContain(`With ${person.name}`)
    expect(rows).toContain('With Somebody who has left')
  })

  it('shows none of the words that may be hard to read', async () => {
    const decided = { distressing: { value: true, by: 'somebody', at: hoursAgo(1) } }
    const { open } = await inboxWith(aReadRecord('He tried to hurt himself.', { decided }), aReadRecord('Late again.'))
    const page = await open()
    expect(page('.es-row__words--none').text()).toBe('These words may be hard to read. Open it to read them.')
    expect(page('body').text()).not.toContain('hurt himself')
    expect(page('.es-row__words:not(.es-row__words--none)').text()).toBe('Late again.')
  })

  it('offers choosing rows only to those who may decide', async () => {
    const record = aReadRecord('Late again.')
    const { open } = await inboxWith(record)
    expect((await open())('input[name=ref], #together')).toHaveLength(0)
    const reviewer = await signedIn({ roles: ['reviewer'] })
    await keepAll(reviewer.deps.experiences, [record])
    const page = pageOf(await reviewer.browser.get('/inbox?state=ready').expect(200))
    expect(page('input[name=ref]').attr('value')).toBe(record.reference)
    expect(page('#together input[name=list]').attr('value')).toBe('state=ready')
  })

  it('turns its pages without losing or repeating a message', async () => {
    const records = Array.from({ length: 60 }, (_, index) =>
      aReadRecord(`Message ${index}.`, { receivedAt: hoursAgo(index) }),
    )
    const { open } = await inboxWith(...records)
    const seen: string[] = []
    let address: string | undefined = '/inbox'
    while (address) {
      const page = await open(address)
      seen.push(...references(page))
      address = page('.govuk-pagination__next a').attr('href')
    }
    expect(seen).toEqual(records.map(({ reference }) => reference))
  })
})

describe('a list in which something is being read', () => {
  it('asks for itself again, with its filter, until everything is read', async () => {
    const waiting = anExperience()
    const { deps, open } = await inboxWith(waiting)
    const address = (await open('/inbox?channel=web'))('#rows').attr('hx-get')
    expect(address).toBe('/inbox/rows?channel=web')
    expect((await open(address))('#rows').attr('hx-get')).toBe(address)
    const { original } = waiting
    await deps.experiences.save(
      { ...aReadRecord(typedText(original)), id: waiting.id },
      { by: 'machine', what: 'ready' },
    )
    expect((await open(address))('#rows').attr('hx-get')).toBeUndefined()
  })

  it('stands still for those who ask for it', async () => {
    const { open } = await inboxWith(anExperience())
    const stop = (await open())('#stop-refreshing').attr('href')
    expect((await open(stop))('#rows').attr('hx-get')).toBeUndefined()
  })
})
