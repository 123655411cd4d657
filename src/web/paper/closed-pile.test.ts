import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aTypedSheet, SAID_YES } from '../../../test/support/a-pile.js'
import { aTypist } from '../../../test/support/a-typed-pile.js'
import type { Role } from '../../domain/people.js'
import { serialOf } from '../../domain/surveys/serial.js'
import { closeBatch } from '../../usecases/paper/close-batch.js'
import { keepSecondEntry } from '../../usecases/paper/keep-second-entry.js'
import { keepSheet } from '../../usecases/paper/keep-sheet.js'
import { paths } from '../paths.js'

/** A closed pile: one sheet that two typed otherwise, one that is begun, and somebody who looks. */
const aClosedPile = async (role: Role) => {
  const all = await aTypist({ roles: [role] }, {}, { drawn: [1] })
  const { deps, batch } = all
  const [sheet, begun] = [aTypedSheet(1), aTypedSheet(2, { finished: false })]
  for (const one of [sheet, begun]) await keepSheet(deps)(batch, one, 'ann')
  await keepSecondEntry(deps)(batch, { ...sheet, typed: { plan: '2', ...SAID_YES } }, 'bea')
  await closeBatch(deps)(batch)
  return { ...all, sheet, begun }
}

describe('a closed pile, for whoever may only type,', () => {
  it('stays closed, also when another sheet is sent, which waits on the laptop', async () => {
    const { browser, batch, deps, person } = await aClosedPile('typist')
    const message = { by: person.id, serial: serialOf(3), revision: 1, typed: SAID_YES, finished: true }
    const address = paths.pileSheet(batch.id, randomUUID())
    await browser.put(address).send(message).expect(409)
    const { body } = await browser.put(address).send(message).expect(409)
    expect(body.outcome).toBe('pile-closed')
    expect((await deps.paper.batch(batch.id))?.closedAt).not.toBeNull()
    expect(await deps.responses.ofBatch(batch.id)).toHaveLength(2)
    expect((await deps.audit.page({ whats: ['typed-sheet'] }, { limit: 5 })).items).toEqual([])
  })

  it('shows nothing that families wrote: no begun sheet, no scans, no differences', async () => {
    const { browser, batch, sheet, begun } = await aClosedPile('volunteer')
    await browser.get(paths.pileScans(batch.id, sheet.id)).expect(404)
    await browser.get(paths.pileDifferences(batch.id)).expect(404)
    for (const address of [paths.pileSheet(batch.id, begun.id), paths.pileType(batch.id)]) {
      const { headers } = await browser.get(address).expect(303)
      expect(headers.location).toBe(paths.pile(batch.id, 'is-closed'))
    }
    await browser.get(paths.pileSecond(batch.id)).expect(303)
  })

  it('cannot be changed: neither settled nor typed a second time', async () => {
    const { browser, batch, sheet, deps } = await aClosedPile('volunteer')
    const settle = { 'stands-plan': 'second' }
    await browser.post(paths.pileDifference(batch.id, sheet.id)).type('form').send(settle).expect(404)
    expect((await deps.responses.find(sheet.id))?.answers.plan).toMatchObject({ choices: ['yes'] })
  })

  it('is not opened again, and leads to none of it', async () => {
    const { browser, batch, deps, open } = await aClosedPile('typist')
    await browser.post(paths.pileOpenAgain(batch.id)).expect(403)
    expect((await deps.paper.batch(batch.id))?.closedAt).not.toBeNull()
    const page = await open(paths.pile(batch.id))
    expect(page('main form, main table a')).toHaveLength(0)
  })

  it('keeps what the plain page sends on that page', async () => {
    const { browser, batch } = await aClosedPile('typist')
    const typed = Object.entries({ plan: '1', ...SAID_YES }).map(([id, words]) => [`q-${id}`, words])
    const form = { id: randomUUID(), serial: serialOf(3), ...Object.fromEntries(typed) }
    const { text } = await browser.post(paths.pileType(batch.id)).type('form').send(form).expect(422)
    expect(text).toContain('This pile is closed')
    expect(text).toContain(serialOf(3))
  })
})

describe('a closed pile, for a reviewer,', () => {
  it('is opened again by a button, and the log tells who did', async () => {
    const { browser, batch, deps, open, person } = await aClosedPile('reviewer')
    const page = await open(paths.pile(batch.id))
    const { headers } = await browser.post(page('main form').attr('action') ?? '').expect(303)
    expect(headers.location).toBe(paths.pile(batch.id, 'opened-again'))
    expect((await deps.paper.batch(batch.id))?.closedAt).toBeNull()
    const { items } = await deps.audit.page({ whats: ['opened-pile-again'] }, { limit: 5 })
    expect(items).toMatchObject([{ by: person.id, about: batch.id }])
  })

  it('still shows where two differ, to settle it', async () => {
    const { browser, batch, sheet, deps } = await aClosedPile('reviewer')
    await browser.get(paths.pileDifferences(batch.id)).expect(200)
    const settle = { 'stands-plan': 'second' }
    await browser.post(paths.pileDifference(batch.id, sheet.id)).type('form').send(settle).expect(303)
    expect((await deps.responses.find(sheet.id))?.answers.plan).toMatchObject({ choices: ['no'] })
  })
})

describe('the scans of an open pile, for whoever may only type,', () => {
  it('are those of begun sheets, their own, and those that two typed otherwise, and no others', async () => {
    const { browser, batch, deps, person, open } = await aTypist({ roles: ['typist'] }, {}, { drawn: [1] })
    const differing = aTypedSheet(1)
    const [others, own] = [aTypedSheet(2), aTypedSheet(3)]
    const begun = aTypedSheet(4, { finished: false })
    for (const sheet of [differing, others, begun]) await keepSheet(deps)(batch, sheet, 'ann')
    await keepSheet(deps)(batch, own, person.id)
    const scans = (id: string, status: number) => browser.get(paths.pileScans(batch.id, id)).expect(status)
    await scans(differing.id, 200) // to be typed a second time
    await keepSecondEntry(deps)(batch, { ...differing, typed: { plan: '2', ...SAID_YES } }, 'bea')
    for (const { id } of [differing, own, begun]) await scans(id, 200)
    await scans(others.id, 404)
    await browser.post(paths.pileScans(batch.id, others.id)).expect(404)
    const page = await open(paths.pile(batch.id))
    expect(page(`a[href="${paths.pileScans(batch.id, others.id)}"]`)).toHaveLength(0)
    expect(page(`a[href="${paths.pileScans(batch.id, own.id)}"]`)).toHaveLength(1)
  })
})
