import { beforeEach, describe, expect, it } from 'vitest'
import { type Answering, anAnsweringParent, aParentOf } from '../../../test/support/an-answering-parent.js'
import { everyKind as questionnaire } from '../../../test/support/every-kind-of-question.js'
import { pageOf } from '../../../test/support/web.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'

let world: Answering

beforeEach(async () => {
  world = await anAnsweringParent({ questionnaire })
})

const held = async (): Promise<SurveyResponse> => {
  const [open] = await world.deps.responses.abandoned(new Date('2100-01-01'), 10)
  if (!open) throw new Error('nothing was begun')
  return open
}

describe('the first page of a survey', () => {
  it('says who asks, how long it takes, and that nothing has to be answered', async () => {
    const page = pageOf(await world.parent.get().expect(200))
    expect(page('h1').text()).toBe('Your year')
    const words = page('main').text()
    expect(words).toContain('We ask every year.')
    expect(words).toContain('It takes about 5 minutes.')
    expect(words).toContain('You can leave out any question.')
    expect(words).toContain('If you do not go on for 14 days, we delete them.')
  })

  it('tells nothing of a survey that is still being written, and neither does any page behind it', async () => {
    const { parent } = await anAnsweringParent({ questionnaire, state: 'draft' })
    for (const page of ['', '/deleted', '/taken-back', '/go-on/a-key'])
      expect((await parent.get(page)).text).not.toContain('Your year')
  })

  it('is a kind word for a survey that has not begun, or is over, and not found where there is none', async () => {
    for (const [state, title] of [
      ['draft', 'This survey has not begun yet'],
      ['closed', 'This survey is over'],
    ] as const) {
      const { parent } = await anAnsweringParent({ questionnaire, state })
      expect(pageOf(await parent.get().expect(200))('h1').text()).toBe(title)
      await parent.start()
      await parent.get('/question/plan').expect(303).expect('Location', '/answer/year-2026?lost=yes')
    }
    await aParentOf(world.app, 'nowhere').get().expect(404)
  })

  it('begins once, however often the button is pressed', async () => {
    await world.parent.start().expect('Location', '/answer/year-2026/question/plan')
    await world.parent.start().expect('Location', '/answer/year-2026/question/plan')
    expect(await world.deps.responses.counts(world.edition.id)).toMatchObject([{ count: 1, channel: 'web' }])
  })

  it('offers to go on with what was begun, or to delete it on a shared device', async () => {
    await world.parent.start()
    await world.parent.answer('plan', { plan: '2' })
    const page = pageOf(await world.parent.get())
    expect(page('.es-held a').attr('href')).toBe('/answer/year-2026/question/met')
    await world.parent.post('/delete', { next: 'start-afresh' }).expect('Location', '/answer/year-2026?lang=en')
    expect(await world.deps.responses.counts(world.edition.id)).toEqual([])
  })

  it('remembers the printed sheet whose code was scanned, and nothing that is no such number', async () => {
    const page = pageOf(await world.parent.get('?sheet=00013'))
    const sheet = String(page('input[name=sheet]').val())
    await world.parent.start('', { sheet })
    expect((await held()).scannedSerial).toBe('00013')
    const other = await anAnsweringParent({ questionnaire })
    await other.parent.start('', { sheet: '00014' })
    expect(await other.deps.responses.findByScannedSerial(other.edition.id, ['00014'])).toEqual([])
  })
})
