import { beforeEach, describe, expect, it } from 'vitest'
import { aPile, aTypedSheet, SAID_YES } from '../../../test/support/a-pile.js'
import { anEdition, aPrinting } from '../../../test/support/survey-builders.js'
import { serialOf } from '../../domain/surveys/serial.js'
import { beginBatch } from './begin-batch.js'
import { closeBatch, openBatchAgain } from './close-batch.js'
import { setSerialsAside } from './set-serials-aside.js'

type Pile = Awaited<ReturnType<typeof aPile>>

let pile: Pile

beforeEach(async () => {
  pile = await aPile()
})

const close = async ({ paper, clock, batch }: Pile) => {
  await closeBatch({ paper, clock })(batch)
  Object.assign(batch, await paper.batch(batch.id))
}

const halfTyped = { typed: { plan: '1' }, finished: false }

describe('a pile', () => {
  it('cannot be begun for a survey that has not begun', async () => {
    const { batch, surveys } = pile
    const draft = anEdition({ surveyId: pile.edition.surveyId, state: 'draft', label: 'next' })
    await surveys.addEdition(draft)
    await expect(beginBatch(pile)({ ...batch, editionId: draft.id }, 'ann')).rejects.toMatchObject({
      code: 'invalid-message',
    })
  })

  it('knows from the start which of its sheets are typed twice', async () => {
    const { batch } = await aPile({ sheets: 40, secondShare: 0.1 })
    expect(batch.drawn).toHaveLength(4)
    expect(batch.drawn.every(number => number >= 1 && number <= 40)).toBe(true)
  })

  it('gives every device numbers of its own to write on sheets without one', async () => {
    const taken = await Promise.all(['ann', 'bea'].map(by => setSerialsAside(pile)(pile.batch, 5, by)))
    expect(new Set(taken.flat()).size).toBe(10)
    expect(taken.flat()).toContain(serialOf(1))
  })
})

describe('typing a sheet', () => {
  it('keeps what was typed so far, answer by answer, and then the whole', async () => {
    const sheet = aTypedSheet(1, halfTyped)
    expect(await pile.type(sheet)).toEqual({ outcome: 'kept', number: 1, finished: false })
    expect(await pile.sheets()).toMatchObject([{ state: 'open', answers: { plan: { choices: ['yes'] } } }])
    await pile.type({ ...sheet, ...aTypedSheet(1, { id: sheet.id, revision: 2 }) })
    const [kept] = await pile.sheets()
    expect(kept).toMatchObject({
      channel: 'paper',
      state: 'finished',
      happenedOn: '2026-11-14',
      consent: { keep: true, quote: false, contact: false, how: 'paper' },
      sheet: { number: 1, serial: serialOf(1), first: { by: 'ann', revision: 2 } },
    })
    expect((await pile.records()).map(({ words }) => words)).toEqual(['We waited a year.'])
  })

  it('keeps a sheet once, however often and late it is sent', async () => {
    const sheet = aTypedSheet(1)
    await Promise.all([pile.type(sheet), pile.type(sheet), pile.type(sheet)])
    await pile.type({ ...sheet, ...halfTyped, typed: { plan: '2' } })
    expect(await pile.sheets()).toMatchObject([{ state: 'finished', answers: { plan: { choices: ['yes'] } } }])
    expect(await pile.records()).toHaveLength(1)
  })

  it('changes nothing for what is older than what is known', async () => {
    const sheet = aTypedSheet(1, { ...halfTyped, revision: 5 })
    await pile.type(sheet)
    await pile.type({ ...sheet, revision: 4, typed: { plan: '2' } })
    expect(await pile.sheets()).toMatchObject([{ answers: { plan: { choices: ['yes'] } } }])
  })

  it('is brought to its end when it was cut off between the answers and the end', async () => {
    const { finish } = pile.answering
    pile.answering.finish = () => Promise.reject(new Error('the power is cut'))
    const sheet = aTypedSheet(1)
    await expect(pile.type(sheet)).rejects.toThrow('the power is cut')
    pile.answering.finish = finish
    expect(await pile.type(sheet)).toMatchObject({ outcome: 'kept', finished: true })
  })

  it('takes a box that was left empty for a no', async () => {
    await pile.type(aTypedSheet(1, { typed: { plan: '', ...SAID_YES, 'consent:quote': '' } }))
    expect(await pile.sheets()).toMatchObject([{ answers: { plan: { kind: 'blank' } }, consent: { quote: false } }])
  })

  it('keeps who heard a yes that was given by word of mouth', async () => {
    const spoken = { ...SAID_YES, 'consent:keep': '3', 'consent:heard': 'Bea Ray' }
    await pile.type(aTypedSheet(1, { typed: { plan: '1', ...spoken } }))
    expect(await pile.sheets()).toMatchObject([
      { consent: { keep: true, how: 'spoken' }, sheet: { heardBy: 'Bea Ray' } },
    ])
  })

  it('keeps nothing at all without a yes, also of what was saved before', async () => {
    const sheet = aTypedSheet(1, halfTyped)
    await pile.type(sheet)
    const refused = { ...sheet, revision: 2, finished: true, typed: { plan: '1', 'consent:keep': '2' } }
    expect(await pile.type(refused)).toEqual({ outcome: 'not-kept' })
    expect(await pile.type(refused)).toEqual({ outcome: 'not-kept' })
    expect(await pile.sheets()).toEqual([])
  })

  it('does not end while nobody has said whether it may be kept', async () => {
    await expect(pile.type(aTypedSheet(1, { typed: { plan: '1' } }))).rejects.toMatchObject({ code: 'consent-missing' })
    expect(await pile.sheets()).toEqual([])
  })

  it('tells the place of the sheet that has the number already', async () => {
    await pile.type(aTypedSheet(1))
    await pile.type(aTypedSheet(2))
    expect(await pile.type(aTypedSheet(2))).toEqual({ outcome: 'serial-taken', batchId: pile.batch.id, number: 2 })
    const third = aTypedSheet(3, halfTyped)
    await pile.type(third)
    expect(await pile.type({ ...third, revision: 2, serial: serialOf(2) })).toMatchObject({ outcome: 'serial-taken' })
    expect(await pile.sheets()).toHaveLength(3)
  })

  it('takes a wrong number put right', async () => {
    const sheet = aTypedSheet(1, halfTyped)
    await pile.type(sheet)
    await pile.type({ ...sheet, revision: 2, serial: serialOf(7) })
    expect(await pile.sheets()).toMatchObject([{ sheet: { number: 1, serial: serialOf(7) } }])
  })

  it('gives every sheet a place of its own when two volunteers type at once', async () => {
    const many = Array.from({ length: 6 }, (_, place) => aTypedSheet(place + 1))
    await Promise.all(many.map((sheet, place) => pile.type(sheet, place % 2 ? 'ann' : 'bea')))
    expect((await pile.sheets()).map(({ sheet }) => sheet?.number)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('waits outside a closed pile, unless it is there already or may not be kept', async () => {
    const [typed, begun, late] = [aTypedSheet(1), aTypedSheet(2, halfTyped), aTypedSheet(3)]
    for (const sheet of [typed, begun]) await pile.type(sheet)
    await close(pile)
    expect(await pile.type(late)).toEqual({ outcome: 'pile-closed' })
    expect(await pile.type({ ...begun, ...aTypedSheet(2, { id: begun.id, revision: 2 }) })).toEqual({
      outcome: 'pile-closed',
    })
    expect(await pile.type(typed)).toEqual({ outcome: 'kept', number: 1, finished: true })
    const refused = { revision: 3, finished: true, typed: { 'consent:keep': '2' } }
    expect(await pile.type({ ...begun, ...refused })).toEqual({ outcome: 'not-kept' })
    expect(await pile.paper.batch(pile.batch.id)).toMatchObject({ closedAt: expect.any(String) })
    expect((await pile.sheets()).map(({ id }) => id)).toEqual([typed.id])
  })

  it('goes into a pile that somebody has opened again', async () => {
    await close(pile)
    await openBatchAgain(pile)(pile.batch)
    Object.assign(pile.batch, await pile.paper.batch(pile.batch.id))
    expect(await pile.type(aTypedSheet(1))).toMatchObject({ outcome: 'kept' })
  })

  it('is of the language in which the sheet was printed', async () => {
    await pile.paper.addRun(aPrinting({ editionId: pile.edition.id, language: 'pl' }), 5)
    await pile.type(aTypedSheet(3))
    await pile.type(aTypedSheet(6))
    expect((await pile.sheets()).map(({ language }) => language)).toEqual(['pl', 'en'])
  })

  it('is refused for what was printed before the survey was a draft again, and not for numbers written by hand', async () => {
    const { paper, edition } = pile
    const before = '2026-11-20T10:00:00.000Z'
    await paper.addRun(aPrinting({ editionId: edition.id, at: before }), 1)
    await paper.addRun(aPrinting({ editionId: edition.id, at: before, style: 'by-hand' }), 1)
    await paper.addRun(aPrinting({ editionId: edition.id }), 1)
    await expect(pile.type(aTypedSheet(1))).rejects.toThrow('before the questions were changed')
    for (const number of [2, 3]) expect(await pile.type(aTypedSheet(number))).toMatchObject({ outcome: 'kept' })
  })

  it('is refused for a sheet of another pile', async () => {
    const sheet = aTypedSheet(1)
    await pile.type(sheet)
    pile.batch.id = '0193c1f0-0000-7000-8000-000000000000'
    await expect(pile.type(sheet)).rejects.toMatchObject({ code: 'invalid-message' })
  })
})
