import { describe, expect, it } from 'vitest'
import { aSurveyDesk } from '../../../../test/support/survey-desk.js'
import { pageOf } from '../../../../test/support/web.js'

const WORDS = { text: 'Do you feel heard?', help: '', choiceText: ['Always', 'Never'], choiceId: ['a', 'b'], seen: 'x' }

describe('words that cannot be saved any more', () => {
  it.each(['/edit/questions/plan', '/edit/grids/gone', '/edit/sections/gone', '/edit/add/gone/single'])(
    'are given back where what they are about was taken away meanwhile: %s',
    async path => {
      const { post } = await aSurveyDesk()
      await post('/edit/questions/plan/remove').expect(303)
      const page = pageOf(await post(path, WORDS).expect(409))
      expect(page('main').text()).toContain('Somebody took it away while you were writing.')
      expect(page('#words').text()).toBe('Do you feel heard?\nAlways\nNever')
    },
  )

  it('are given back where the survey went live meanwhile', async () => {
    const { post, surveys, now } = await aSurveyDesk()
    await surveys.saveEdition({ ...(await now()), state: 'live' })
    const page = pageOf(await post('/edit/questions/plan', WORDS).expect(409))
    expect(page('main').text()).toContain('The survey went live while you were writing')
    expect(page('#words').text()).toContain('Do you feel heard?')
  })

  it('are no reason to show a page where there are none', async () => {
    const { post, browser } = await aSurveyDesk()
    await post('/edit/questions/gone/remove').expect(404)
    await browser.get('/surveys/yearly-2026/edit/questions/gone').expect(404)
  })
})
