import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aTypedSheet, SAID_YES } from '../../../test/support/a-pile.js'
import { aSheetForm } from '../../../test/support/a-sheet-form.js'
import { aTypist } from '../../../test/support/a-typed-pile.js'
import { serialOf } from '../../domain/surveys/serial.js'
import { keepSheet } from '../../usecases/paper/keep-sheet.js'
import { paths } from '../paths.js'

describe('the plain page of the second entry', () => {
  it('shows nothing of what was typed first, and takes what a second person types', async () => {
    const { browser, batch, deps, open } = await aTypist({ roles: ['typist'] }, {}, { drawn: [1] })
    const typed = { plan: '1', story: 'We waited a year.', ...SAID_YES }
    const sheet = { id: randomUUID(), serial: serialOf(1), revision: 1, typed, finished: true }
    await keepSheet(deps)(batch, sheet, 'ann')
    const page = await open(paths.pileSecond(batch.id))
    expect(page('main').text()).toContain(`Take these sheets from the pile: ${serialOf(1)}`)
    expect(page('[name=q-plan]').val()).toBe('')
    expect(page('[name=q-story]')).toHaveLength(0)
    const send = (form: object) => browser.post(paths.pileSecond(batch.id)).type('form').send(form)
    expect((await send(aSheetForm({}, serialOf(2))).expect(422)).text).toContain('not one of those')
    expect((await send(aSheetForm({ plan: '8' })).expect(422)).text).toContain('No box has this number')
    await send(aSheetForm({ plan: '2' })).expect(303)
    const compared = await open(paths.pileDifferences(batch.id))
    expect(compared('.es-differences legend').text().trim()).toBe('Does your child have a plan?')
    const settle = { 'stands-plan': 'second' }
    await browser.post(paths.pileDifference(batch.id, sheet.id)).type('form').send(settle).expect(303)
    expect((await open(paths.pileDifferences(batch.id)))('main').text()).toContain('Nothing is left to settle')
    expect((await deps.responses.find(sheet.id))?.answers.plan).toEqual({ kind: 'chosen', choices: ['no'] })
  })

  it('leads back to the pile where no sheet waits for this person', async () => {
    const { browser, batch } = await aTypist()
    const { headers } = await browser.get(paths.pileSecond(batch.id)).expect(303)
    expect(headers.location).toBe(paths.pile(batch.id, 'none-to-check'))
  })
})

describe('the page of a pile', () => {
  const firstButton = async (about: { sheets: number; drawn: number[] }) => {
    const { batch, deps, open } = await aTypist({ roles: ['volunteer'] }, {}, about)
    await keepSheet(deps)(batch, aTypedSheet(1), 'ann')
    const page = await open(paths.pile(batch.id))
    return page('main .govuk-button:not(.govuk-button--secondary)')
      .toArray()
      .map(button => page(button).text().trim())
  }

  it('leads to the one thing that is next', async () => {
    expect(await firstButton({ sheets: 2, drawn: [1] })).toEqual(['Type sheets'])
    expect(await firstButton({ sheets: 1, drawn: [1] })).toEqual(['Type 1 sheet a second time'])
    expect(await firstButton({ sheets: 1, drawn: [] })).toEqual(['Close this pile'])
  })
})

describe('closing a pile', () => {
  it('says before how long what was begun and not finished is kept', async () => {
    const { batch, deps, open } = await aTypist()
    await keepSheet(deps)(batch, aTypedSheet(1, { finished: false }), 'ann')
    const page = await open(paths.pileClose(batch.id))
    expect(page('main li').text()).toContain(
      '1 sheet is begun and not finished. What was begun is deleted after 14 days',
    )
  })

  it('says what is not done, and does it all the same for whoever ticks that', async () => {
    const { browser, batch, deps, open } = await aTypist({ roles: ['typist'] }, {}, { sheets: 2, drawn: [2] })
    await browser.post(paths.pileType(batch.id)).type('form').send(aSheetForm()).expect(303)
    const page = await open(paths.pileClose(batch.id))
    expect(page('main li').text()).toContain('You counted 2 sheets, and 1 is typed.')
    expect(page('main li').text()).toContain('0 of 1 sheets are typed a second time.')
    expect(page('main li').text()).not.toContain('deleted after')
    await browser.post(paths.pileClose(batch.id)).type('form').send({}).expect(422)
    expect(await deps.paper.batch(batch.id)).toMatchObject({ closedAt: null })
    await browser.post(paths.pileClose(batch.id)).type('form').send({ sure: 'yes' }).expect(303)
    expect((await deps.paper.batch(batch.id))?.closedAt).not.toBeNull()
  })
})
