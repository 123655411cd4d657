import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { aToDo, fakeToDos } from '../../../test/support/fake-to-dos.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import type { ToDo } from '../../domain/chat/to-do.js'
import { AppError } from '../../domain/errors.js'

/** A reviewer signed in at ten in the morning, with this waiting. */
const aReviewer = async (...waiting: ToDo[]) => {
  const toDos = fakeToDos(fakeClock(), waiting)
  const all = await signedIn({ roles: ['reviewer'] }, { toDos })
  const page = async (path = '/to-do') => pageOf(await all.browser.get(path).expect(200))
  const write = (toDo: ToDo, text: string) => all.browser.post(`/to-do/${toDo.id}/answer`).type('form').send({ text })
  return { ...all, toDos, page, write }
}

describe('the list of people who wait', () => {
  it('says so when nobody waits', async () => {
    const { page } = await aReviewer()
    expect((await page())('main').text()).toContain('Nobody waits for an answer.')
  })

  it('shows who may be in danger first, then who has waited longest', async () => {
    const { page } = await aReviewer(
      aToDo({ at: '2026-11-21T09:30:00.000Z', channel: 'whatsapp' }),
      aToDo({ at: '2026-11-18T09:00:00.000Z' }),
      aToDo({ at: '2026-11-21T09:50:00.000Z', kind: 'urgent-held' }),
    )
    const shown = await page()
    const cards = shown('.es-to-do')
      .toArray()
      .map(card => shown(card).find('p').first().text())
    expect(cards).toEqual([
      'Telegram, today at 9:50 am. Waiting for less than an hour.',
      'Telegram, 18 November 2026 at 9:00 am. Waiting for 3 days.',
      'WhatsApp, today at 9:30 am. Waiting for less than an hour.',
    ])
  })

  it('does not say that somebody waits whom we would like to ask something', async () => {
    const { page } = await aReviewer(aToDo({ kind: 'follow-up', at: '2026-11-21T09:50:00.000Z' }))
    const card = (await page())('.es-to-do').text()
    expect(card).toContain('We would like to know more')
    expect(card).not.toContain('Waiting')
  })

  it('does not call it an answer when we write first', async () => {
    const { page } = await aReviewer(aToDo({ kind: 'follow-up' }))
    const shown = await page()
    expect(shown('label').text().trim()).toBe('Your message')
    expect(shown('.es-to-do .govuk-button').first().text().trim()).toBe('Send the message')
  })

  it('marks who only practises, and shows them last', async () => {
    const { page } = await aReviewer(aToDo({ channel: 'practice', kind: 'urgent-held' }), aToDo())
    const shown = await page()
    const marked = shown('.es-to-do')
      .toArray()
      .map(card => shown(card).text().includes('Made up for practice'))
    expect(marked).toEqual([false, true])
  })

  it('explains what an urgent one means, and that nobody may read the words', async () => {
    const { page } = await aReviewer(aToDo({ kind: 'urgent-held' }))
    const card = (await page())('.es-to-do--urgent').text()
    expect(card).toContain('sent them the emergency numbers at once')
    expect(card).toContain('nobody may read them')
  })

  it('advises to write to somebody who may be in danger only when that can be done', async () => {
    const advice = 'ask if they are safe'
    const mayWrite = await aReviewer(aToDo({ kind: 'urgent-held' }))
    expect((await mayWrite.page())('.es-to-do').text()).toContain(advice)
    const mayNot = await aReviewer(aToDo({ kind: 'urgent-held', mayWriteUntil: null }))
    expect((await mayNot.page())('.es-to-do').text()).not.toContain(advice)
  })

  it('links to what they told us', async () => {
    const { page } = await aReviewer(aToDo({ references: ['KTRW-ZP2M', 'BCDF-GHJK'] }))
    const links = (await page())('.es-to-do a')
      .map((_, link) => link.attribs.href)
      .toArray()
    expect(links).toEqual(['/experiences/KTRW-ZP2M', '/experiences/BCDF-GHJK'])
  })

  it('counts in the menu how many wait, for those who may answer', async () => {
    const { page } = await aReviewer(aToDo(), aToDo())
    expect((await page('/inbox'))('.govuk-service-navigation').text()).toContain('To do (2)')
    const volunteer = await signedIn({ roles: ['volunteer'] }, { toDos: fakeToDos(fakeClock(), [aToDo()]) })
    expect((await volunteer.browser.get('/inbox')).text).not.toContain('To do')
  })
})

describe('the time in which one may write', () => {
  const windowOf = async (toDo: Partial<ToDo>) => {
    const { page } = await aReviewer(aToDo({ channel: 'whatsapp', ...toDo }))
    const shown = await page()
    return { text: shown('.es-to-do strong').text(), mayWrite: shown('.es-to-do textarea').length === 1 }
  }

  it('is said with its end, and what comes after', async () => {
    expect(await windowOf({ mayWriteUntil: '2026-11-22T09:05:00.000Z' })).toEqual({
      text: 'You can write until tomorrow at 9:05 am. After that WhatsApp does not let us write until they write again.',
      mayWrite: true,
    })
  })

  it('can be without end', async () => {
    expect(await windowOf({ mayWriteUntil: 'any-time' })).toEqual({
      text: 'You can write to them at any time.',
      mayWrite: true,
    })
  })

  it('can be over: then there is no box, and the page says why', async () => {
    const { text, mayWrite } = await windowOf({ mayWriteUntil: '2026-11-21T09:59:00.000Z' })
    expect(mayWrite).toBe(false)
    expect(text).toContain('more than a day ago')
  })

  it('can be closed for good: then there is no box either', async () => {
    const { text, mayWrite } = await windowOf({ mayWriteUntil: null })
    expect(mayWrite).toBe(false)
    expect(text).toContain('We cannot write to them now.')
  })
})

describe('an answer', () => {
  it('goes out and is listed with who wrote it and what became of it', async () => {
    const toDo = aToDo()
    const { page, write } = await aReviewer(toDo)
    await write(toDo, 'Thank you for writing. Shall we talk on Monday?').expect(303)
    const shown = await page('/to-do?done=sent')
    expect(shown('.es-answers__about').text().trim()).toBe('By Ann Lee, today at 10:00 am On its way')
    expect(shown('.es-answers__text').text()).toBe('Thank you for writing. Shall we talk on Monday?')
    expect(shown('.govuk-notification-banner').text()).toContain('on its way')
  })

  it.each([
    ['waiting', 'On its way'],
    ['sent', 'Sent'],
    ['failed', 'Could not be sent'],
  ] as const)('that is %s says so', async (state, words) => {
    const answers = [{ at: '2026-11-21T09:00:00.000Z', by: randomUUID(), text: null, state }]
    const { page } = await aReviewer(aToDo({ answers }))
    const shown = await page()
    expect(shown('.es-answers .govuk-tag').text()).toBe(words)
    expect(shown('.es-answers__about').text()).toContain('somebody who has left')
  })

  it.each([
    ['empty', '  ', 'Type what you want to say'],
    ['too long', 'x'.repeat(3501), 'Write at most 3,500 letters, or send it in two parts'],
  ])('that is %s is not sent', async (_what, text, message) => {
    const toDo = aToDo()
    const { toDos, write } = await aReviewer(aToDo(), toDo)
    const page = pageOf(await write(toDo, text).expect(422))
    expect(page('.govuk-error-summary a').text()).toBe(message)
    expect(page('.govuk-error-summary a').attr('href')).toBe(`#answer-${toDo.id}`)
    expect(page(`#answer-${toDo.id}`).attr('class')).toContain('govuk-textarea--error')
    expect((await toDos.find(toDo.id))?.answers).toEqual([])
  })

  it('that cannot be sent any more is kept on the page, with the reason', async () => {
    const toDo = aToDo({ mayWriteUntil: null })
    const { write } = await aReviewer(toDo)
    const page = pageOf(await write(toDo, 'Are you there?').expect(422))
    expect(page('textarea').text().trim()).toBe('Are you there?')
    expect(page('.govuk-error-summary').text()).toContain('does not let us write to them any more')
  })

  it('is kept on the page when somebody else has finished meanwhile and nothing can be sent', async () => {
    const toDo = aToDo({ doneAt: '2026-11-21T09:59:00.000Z', doneBy: randomUUID(), mayWriteUntil: null })
    const { write } = await aReviewer(toDo)
    expect(
      pageOf(await write(toDo, 'Are you there?').expect(422))('textarea')
        .text()
        .trim(),
    ).toBe('Are you there?')
  })

  it('waits for another try while the database is away', async () => {
    const toDo = aToDo()
    const { app: _app, ...rest } = await aReviewer(toDo)
    rest.toDos.answer = async () => {
      throw new AppError('database-unavailable', 'Try again in a minute.', { retryable: true })
    }
    await rest.write(toDo, 'Hello').expect(503)
  })
})

describe('somebody who was answered', () => {
  it('is finished, leaves the list, and is listed with who did it', async () => {
    const toDo = aToDo({ references: ['KTRW-ZP2M'] })
    const { browser, page } = await aReviewer(toDo)
    await browser.post(`/to-do/${toDo.id}/finish`).expect(303)
    const shown = await page('/to-do?done=finished')
    expect(shown('.es-to-do')).toHaveLength(0)
    expect(shown('.es-done').text()).toContain('Finished on 21 November 2026 at 10:00 am by Ann Lee.')
    expect(shown('.es-done a').attr('href')).toBe('/experiences/KTRW-ZP2M')
  })

  it('who is not known answers "not found"', async () => {
    const { browser } = await aReviewer()
    await browser.post(`/to-do/${randomUUID()}/finish`).expect(404)
    await browser.post('/to-do/nobody/answer').type('form').send({ text: 'Hello' }).expect(404)
  })
})

it('a stolen account cannot flood parents, and what was typed stays in its box', async () => {
  const toDo = aToDo()
  const { write, toDos } = await aReviewer(toDo)
  for (let answers = 0; answers < 40; answers += 1) expect((await write(toDo, 'Hello')).status).toBe(303)
  const refused = await write(toDo, 'one too many')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('one too many')
  expect(refused.text).toContain('Please try again in')
  expect((await toDos.find(toDo.id))?.answers).toHaveLength(40)
})
