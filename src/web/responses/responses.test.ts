import { describe, expect, it } from 'vitest'
import { aSurveyWorld } from '../../../test/support/a-survey-world.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { aQuestion, aQuestionnaire, aSheet } from '../../../test/support/survey-builders.js'
import { pageOf } from '../../../test/support/web.js'
import type { Role } from '../../domain/people.js'

const agreed = { keep: true, quote: true, contact: false, wordingVersion: 'test', language: 'en', how: 'web-form' }

/** Somebody chose yes, wrote "Bluebell School" in a short text, and told a story. */
const anAnswer = async (role: Role = 'reviewer') => {
  const world = aSurveyWorld()
  const [section] = aQuestionnaire().sections
  const school = aQuestion({ id: 'school', name: 'school', type: 'short', text: 'Which school?', choices: [] })
  const questions = [...(section?.questions ?? []), school]
  const edition = await world.live({ questionnaire: aQuestionnaire({ sections: [{ id: 's', title: '', questions }] }) })
  const { id, reference } = await world.begun(edition)
  await world.answering.save(id, {
    plan: { kind: 'chosen', choices: ['yes'] },
    story: { kind: 'long', text: 'We waited a year.' },
    school: { kind: 'words', text: 'Bluebell School' },
  })
  await world.answering.finish(id, agreed)
  return { ...world, ...(await signedIn({ roles: [role] }, world)), id, reference }
}

describe('one person’s answers to a survey', () => {
  it('are found by their reference, however it is typed', async () => {
    const { browser, reference } = await anAnswer()
    const typed = reference.toLowerCase().replace('-', ' ')
    const found = await browser.get('/responses').query({ reference: typed }).expect(303)
    expect(found.headers.location).toBe(`/responses/${reference}`)
  })

  it('are found by the number of the sheet, and there is a choice where two surveys have such a sheet', async () => {
    const { browser, live, begun } = await anAnswer()
    const sheet = aSheet({ serial: '05724' })
    const one = await begun(await live({ label: '2025' }), { channel: 'paper', sheet })
    const look = () => browser.get('/responses').query({ reference: '0572 4' })
    expect((await look().expect(303)).headers.location).toBe(`/responses/${one.reference}`)
    const other = await begun(await live({ label: '2024' }), { channel: 'paper', sheet })
    const page = pageOf(await look().expect(200))
    for (const { reference } of [one, other]) expect(page(`a[href="/responses/${reference}"]`).length).toBe(1)
  })

  it('are looked for in vain in plain words', async () => {
    const { browser } = await anAnswer()
    const page = pageOf(await browser.get('/responses').query({ reference: 'ABC' }).expect(422))
    expect(page('.govuk-error-summary').text()).toContain('This is not a whole reference')
    await browser.get('/responses').query({ reference: '05724' }).expect(422)
    await browser.get('/responses/XXXX-XXXX').expect(404)
  })

  it('are shown with the record of their story, and with short words', async () => {
    const { browser, reference, now, id } = await anAnswer()
    const page = pageOf(await browser.get(`/responses/${reference}`).expect(200))
    const told = (await now(id))?.answers.story
    expect(page('main').text()).toContain('Bluebell School')
    expect(page('main').text()).not.toContain('We waited')
    expect(page(`a[href="/experiences/${told?.kind === 'told' ? told.reference : ''}"]`).length).toBe(1)
  })

  it('are shown to nobody before they are sent', async () => {
    const { browser, live, begun, answering } = await anAnswer()
    const { id, reference } = await begun(await live({ label: '2025' }))
    await answering.save(id, { plan: { kind: 'as-written', text: 'Ask Mrs Green' } })
    const page = pageOf(await browser.get(`/responses/${reference}`).expect(200))
    expect(page('main').text()).toContain('Not sent yet')
    expect(page('main').text()).not.toContain('Mrs Green')
  })

  it('are not for volunteers', async () => {
    const { browser, reference } = await anAnswer('volunteer')
    await browser.get(`/responses/${reference}`).expect(403)
    await browser.post(`/responses/${reference}/withdraw`).expect(403)
  })

  it('go for good when they are taken back, with the record of the story', async () => {
    const { browser, reference, now, id, records, experiences } = await anAnswer()
    const [record] = await records()
    await browser.get(`/responses/${reference}/withdraw`).expect(200)
    await browser.post(`/responses/${reference}/withdraw`).expect(303)
    expect(await now(id)).toMatchObject({ state: 'withdrawn', answers: {} })
    expect(await experiences.find(record?.id ?? '')).toMatchObject({ state: 'erased' })
    const page = pageOf(await browser.get(`/responses/${reference}`).expect(200))
    expect(page('main').text()).toContain('They were taken back')
    expect(page('main').text()).not.toContain('Bluebell')
  })
})
