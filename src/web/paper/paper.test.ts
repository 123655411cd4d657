import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SAID_YES } from '../../../test/support/a-pile.js'
import { aSheetForm } from '../../../test/support/a-sheet-form.js'
import { aTypist } from '../../../test/support/a-typed-pile.js'
import { pageOf } from '../../../test/support/web.js'
import { serialOf } from '../../domain/surveys/serial.js'
import { paths } from '../paths.js'
import { NUMBERS_PER_PERSON } from './give-numbers.js'

const ABOUT = {
  event: 'Coffee morning',
  happenedOn: '14/11/2026',
  place: 'Malvern',
  collectedBy: 'Ann Lee',
  sheets: '12',
  secondShare: '0.25',
}

describe('a pile', () => {
  it('is begun with what is known of it, and is the first of the list', async () => {
    const { browser, edition, open, deps } = await aTypist()
    const form = pageOf(await browser.get(paths.paperBegin()).expect(200))
    expect(form('input[name=secondShare][checked]').val()).toBe('0.1')
    const { headers } = await browser
      .post(paths.paperBegin())
      .type('form')
      .send({ ...ABOUT, edition: edition.id })
    expect(headers.location).toMatch(/^\/paper\/[0-9a-f-]+\?done=begun$/)
    const [batch] = await deps.paper.batches(edition.id)
    expect(batch).toMatchObject({ event: 'Coffee morning', happenedOn: '2026-11-14', sheets: 12, secondShare: 0.25 })
    expect(batch?.drawn).toHaveLength(3)
    const list = await open(paths.paper())
    expect(list('.es-row__reference').first().text()).toBe('Coffee morning')
    expect(list('.es-row').first().text()).toContain('0 of 12 typed. 0 of 3 typed a second time.')
  })

  it('is not begun with things missing, and keeps what was typed', async () => {
    const { browser, edition } = await aTypist()
    const send = { ...ABOUT, edition: edition.id, happenedOn: '31/12/2026', sheets: 'many' }
    const page = pageOf(await browser.post(paths.paperBegin()).type('form').send(send).expect(422))
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page('.govuk-error-summary').text()).toContain('This day has not come yet')
    expect(page('.govuk-error-summary').text()).toContain('Count the sheets')
    expect(page('#event').val()).toBe('Coffee morning')
  })

  it('can be begun for a survey that is over, and never for a draft', async () => {
    for (const [state, count] of [
      ['closed', 1],
      ['draft', 0],
    ] as const) {
      const { open } = await aTypist({ roles: ['typist'] }, { state })
      const page = await open(paths.paperBegin())
      expect(page('input[name=edition]')).toHaveLength(count)
    }
  })

  it('that is not there is not found', async () => {
    const { browser } = await aTypist()
    await browser.get(paths.pile(randomUUID())).expect(404)
  })
})

describe('the plain page of a sheet', () => {
  it('has a box for every question in the order of the sheet, and for what may be kept', async () => {
    const { open, batch } = await aTypist()
    const page = await open(paths.pileType(batch.id))
    const names = page('.es-sheet__row input, .es-sheet__row textarea').toArray()
    expect(names.map(box => page(box).attr('name'))).toEqual([
      'serial',
      'q-plan',
      'q-story',
      ...['keep', 'heard', 'quote', 'contact'].map(name => `q-consent:${name}`),
    ])
    expect(page('[data-question=plan] .es-sheet__choices').text()).toBe('1 Yes2 No')
  })

  it('saves a whole sheet and gives the next', async () => {
    const { browser, open, batch, deps, person } = await aTypist()
    const sent = await browser
      .post(paths.pileType(batch.id))
      .type('form')
      .send(aSheetForm({ story: 'We waited.' }))
    expect(sent.headers.location).toBe(`${paths.pileType(batch.id)}?done=saved`)
    const [sheet] = await deps.responses.ofBatch(batch.id)
    expect(sheet).toMatchObject({ state: 'finished', answers: { plan: { choices: ['yes'] }, story: { kind: 'told' } } })
    const pile = await open(paths.pile(batch.id))
    expect(pile('tbody tr').text().replace(/\s+/g, ' ')).toContain(`1 ${serialOf(1)} ${person.name} Typed`)
    expect((await open(sent.headers.location ?? ''))('[role=status]').text()).toContain('The sheet is saved')
  })

  it('keeps a sheet that is sent twice once', async () => {
    const { browser, batch, deps } = await aTypist()
    const form = aSheetForm()
    for (const _ of [1, 2]) await browser.post(paths.pileType(batch.id)).type('form').send(form).expect(303)
    expect(await deps.responses.ofBatch(batch.id)).toHaveLength(1)
  })

  it('gives a sheet without a number one to write on it, and loses nothing that was typed', async () => {
    const { browser, batch } = await aTypist()
    const page = pageOf(await browser.post(paths.pileType(batch.id)).type('form').send(aSheetForm({}, '')).expect(200))
    expect(page('.es-sheet__told').text()).toBe(`Write this number on the sheet now: ${serialOf(1)}`)
    expect(page('#serial').val()).toBe(serialOf(1))
    expect(page('[name=q-plan]').val()).toBe('1')
  })

  it('gives one person so many numbers a day and no more', async () => {
    const { browser, batch, deps, person } = await aTypist({ roles: ['typist'] }, {}, { sheets: 2000 })
    const give = () => browser.post(paths.pileNumbers(batch.id))
    expect((await give().expect(200)).body.serials).toHaveLength(200)
    await deps.limits.take(NUMBERS_PER_PERSON, person.id, NUMBERS_PER_PERSON.points - 200)
    await give().expect(429)
    await browser.post(paths.pileType(batch.id)).type('form').send(aSheetForm({}, '')).expect(429)
    expect((await deps.paper.runs(batch.editionId)).map(({ to }) => to)).toEqual([200])
  })

  it('asks about what is odd once, and keeps it when it is sent again', async () => {
    const { browser, batch, deps } = await aTypist()
    const form = aSheetForm({ plan: '7' })
    const asked = pageOf(await browser.post(paths.pileType(batch.id)).type('form').send(form).expect(422))
    expect(asked('#q-plan-said').text()).toContain('No box has this number')
    const seen = String(asked('input[name=seen]').val())
    const other = { ...form, seen, 'q-plan': '8' }
    await browser.post(paths.pileType(batch.id)).type('form').send(other).expect(422)
    await browser
      .post(paths.pileType(batch.id))
      .type('form')
      .send({ ...form, seen })
      .expect(303)
    const [sheet] = await deps.responses.ofBatch(batch.id)
    expect(sheet?.answers.plan).toEqual({ kind: 'as-written', text: '7' })
  })

  it('does not take a wrong number, nor one that another sheet has, and says what to do', async () => {
    const { browser, batch } = await aTypist()
    const send = (form: object) => browser.post(paths.pileType(batch.id)).type('form').send(form)
    expect((await send(aSheetForm({}, '00014')).expect(422)).text).toContain('This number is not right')
    await send(aSheetForm()).expect(303)
    expect((await send(aSheetForm()).expect(422)).text).toContain('Sheet 1 of a pile has this number already')
  })

  it('keeps nothing without a yes, and says what becomes of the paper', async () => {
    const { browser, batch, deps, open } = await aTypist()
    const sent = await browser
      .post(paths.pileType(batch.id))
      .type('form')
      .send(aSheetForm({ 'consent:keep': '2' }))
    expect((await open(sent.headers.location ?? ''))('[role=status]').text()).toContain(
      'nothing of that sheet was kept',
    )
    expect(await deps.responses.ofBatch(batch.id)).toEqual([])
  })

  it('is not saved before somebody says whether it may be kept', async () => {
    const { browser, batch } = await aTypist()
    const send = aSheetForm({ 'consent:keep': '' })
    const page = pageOf(await browser.post(paths.pileType(batch.id)).type('form').send(send).expect(422))
    expect(page('.govuk-error-summary').text()).toContain('If nothing is ticked, type 2')
  })
})

describe('what the page sends by itself', () => {
  const aMessage = (by: string, over: object = {}) => ({
    by,
    serial: serialOf(1),
    revision: 1,
    typed: { plan: '1' },
    finished: false,
    ...over,
  })

  it('is kept after every answer, and can be gone on with on another laptop', async () => {
    const { browser, batch, person, open } = await aTypist()
    const address = paths.pileSheet(batch.id, randomUUID())
    const { body } = await browser.put(address).send(aMessage(person.id)).expect(200)
    expect(body).toEqual({ outcome: 'kept', number: 1, finished: false })
    const page = await open(address)
    expect(page('[name=q-plan]').val()).toBe('1')
    expect(page('#serial').val()).toBe(serialOf(1))
    expect(page('[data-sheet]').attr('data-revision')).toBe('1')
  })

  it('leaves a line in the log at the end of a sheet and not after every answer', async () => {
    const { browser, batch, person, deps } = await aTypist()
    const address = paths.pileSheet(batch.id, randomUUID())
    await browser.put(address).send(aMessage(person.id)).expect(200)
    const lines = async () => (await deps.audit.page({ whats: ['typed-sheet'] }, { limit: 10 })).items
    expect(await lines()).toEqual([])
    await browser
      .put(address)
      .send(aMessage(person.id, { revision: 2, finished: true, typed: SAID_YES }))
      .expect(200)
    expect(await lines()).toHaveLength(1)
  })

  it('waits for the one who typed it when somebody else has signed in since', async () => {
    const { browser, batch, deps } = await aTypist()
    const { body } = await browser.put(paths.pileSheet(batch.id, randomUUID())).send(aMessage('another')).expect(409)
    expect(body).toEqual({ outcome: 'another-person' })
    expect(await deps.responses.ofBatch(batch.id)).toEqual([])
  })

  it('is told in plain words when the number is known, or when it makes no sense', async () => {
    const { browser, batch, person } = await aTypist()
    const send = (message: object, id: string = randomUUID()) =>
      browser.put(paths.pileSheet(batch.id, id)).send(message)
    await send(aMessage(person.id)).expect(200)
    const taken = await send(aMessage(person.id)).expect(409)
    expect(taken.body).toMatchObject({ outcome: 'serial-taken', number: 1 })
    expect(taken.body.message).toContain('has this number already')
    await send(aMessage(person.id), 'not-an-id').expect(400)
    expect((await send({ typed: 'words' }).expect(400)).body.message).toContain('Load this page again')
    const ended = aMessage(person.id, { serial: serialOf(2), finished: true })
    expect((await send(ended).expect(422)).body.message).toContain('Say first whether')
  })
})
