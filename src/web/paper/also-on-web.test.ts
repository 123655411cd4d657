import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { SAID_YES } from '../../../test/support/a-pile.js'
import { aTypist } from '../../../test/support/a-typed-pile.js'
import { aResponse } from '../../../test/support/survey-builders.js'
import type { Role } from '../../domain/people.js'
import { serialOf } from '../../domain/surveys/serial.js'
import { paths } from '../paths.js'

/** A sheet as the plain page sends it. */
const aForm = () => ({
  id: randomUUID(),
  serial: serialOf(1),
  seen: '',
  'q-plan': '1',
  'q-story': '',
  ...Object.fromEntries(Object.entries(SAID_YES).map(([id, words]) => [`q-${id}`, words])),
})

describe('a sheet whose code somebody has used to answer on the web', () => {
  const withOnline = async (state: 'open' | 'finished', roles: Role[] = ['typist']) => {
    const typist = await aTypist({ roles }, {}, { sheets: 1 })
    const { edition, deps } = typist
    const online = aResponse({ editionId: edition.id, scannedSerial: serialOf(1), state })
    await deps.responses.create(online)
    return { ...typist, online }
  }

  it('is told to whoever types it, by the page at once and by the plain form at its end', async () => {
    const { browser, batch, person, open } = await withOnline('finished')
    const message = { by: person.id, serial: serialOf(1), revision: 1, typed: { plan: '1' }, finished: false }
    const id = randomUUID()
    const sent = await browser.put(paths.pileSheet(batch.id, id)).send(message).expect(200)
    expect(sent.body).toMatchObject({ outcome: 'kept', alsoOnWeb: true })
    const saved = await browser
      .post(paths.pileType(batch.id))
      .type('form')
      .send({ ...aForm(), id })
    expect((await open(saved.headers.location ?? ''))('[role=status]').text()).toContain('answered on the web')
  })

  it('is shown in its pile, and named before that is closed', async () => {
    const { browser, batch, open, online } = await withOnline('finished', ['reviewer'])
    await browser.post(paths.pileType(batch.id)).type('form').send(aForm()).expect(303)
    const pile = await open(paths.pile(batch.id))
    expect(pile('tbody tr').text()).toContain('Also on the web')
    expect(pile(`tbody a[href="${paths.surveyResponse(online.reference)}"]`)).toHaveLength(1)
    const close = await open(paths.pileClose(batch.id))
    expect(close('main li').text()).toContain('1 answer was sent on the web with the code of a sheet of this pile.')
  })

  it('is as any other while nothing was sent, and shows nobody else whose answers they are', async () => {
    const begun = await withOnline('open')
    await begun.browser.post(paths.pileType(begun.batch.id)).type('form').send(aForm()).expect(303)
    expect((await begun.open(paths.pile(begun.batch.id)))('tbody').text()).not.toContain('Also on the web')
    const sent = await withOnline('finished')
    await sent.browser.post(paths.pileType(sent.batch.id)).type('form').send(aForm()).expect(303)
    expect((await sent.open(paths.pile(sent.batch.id)))('tbody').text()).not.toContain(sent.online.reference)
  })
})
