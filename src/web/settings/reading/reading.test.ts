import { describe, expect, it } from 'vitest'
import { aLearntRound, aScore } from '../../../../test/support/a-learnt-round.js'
import { fakeLearning } from '../../../../test/support/fake-learning.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { pageOf } from '../../../../test/support/web.js'
import type { Role } from '../../../domain/people.js'
import { foundInWords, outOfTen, rightInWords } from './in-words.js'

const at = new Date('2026-11-15T10:00:00.000Z')
const LATE = 'theme:transport-reliability-safety'
const OUTCOME = {
  before: [aScore(LATE, 4, 4, 6)],
  after: [aScore(LATE, 8, 1, 2)],
  unseen: [
    aScore(LATE, 32, 4, 8, 43),
    aScore('theme:school-bullying', 1, 0, 1, 3),
    aScore('phase:primary', 9, 1, 1, 30),
  ],
}

/** A forum whose people decided about so many records, and that learnt so often. */
const aForum = async ({ decided = 60, rounds = 1, roles = ['administrator'] as Role[] } = {}) => {
  const learning = fakeLearning()
  learning.decided = decided
  for (let number = 1; number <= rounds; number += 1) {
    await learning.ask(null, at)
    const claim = await learning.claim(at)
    if (claim) await learning.finish(claim, aLearntRound(OUTCOME), at)
  }
  const { browser, deps } = await signedIn({ roles }, { learning })
  const page = async (path = '/settings/reading') => pageOf(await browser.get(path).expect(200))
  const post = (path: string, body: object = {}) => browser.post(`/settings/reading/${path}`).type('form').send(body)
  return { deps, learning, page, post }
}

describe('how well Earshot reads', () => {
  it('is told in plain words, theme by theme', async () => {
    const page = await (await aForum({ roles: ['volunteer'] })).page()
    const row = page('tr')
      .filter((_, one) => page(one).text().includes('44'))
      .text()
    expect(row).toContain('finds 8 of 10, 9 of 10 are right')
    expect(page('#too-few').text()).toContain('Bullying and friendships in school')
    expect(page('#too-few').text()).not.toContain('Reliability, safety and quality of the journey')
    expect(page('#others').text()).toBe('Everything else')
  })

  it('is told before and after it learnt', async () => {
    const page = await (await aForum()).page()
    const rows = page('table[aria-labelledby=compared] tbody tr')
      .toArray()
      .map(row =>
        page(row)
          .find('td')
          .toArray()
          .map(cell => page(cell).text()),
      )
    expect(rows).toEqual([
      ['4 of 10', '8 of 10'],
      ['4 of 8', '8 of 9'],
    ])
  })

  it('says how often it noticed that somebody is at risk, which can be why it was not taken', async () => {
    const forum = await aForum()
    await forum.learning.ask(null, at)
    const claim = await forum.learning.claim(at)
    const [before, after] = [[aScore('safeguarding:concern', 3, 0, 0)], [aScore('safeguarding:concern', 2, 0, 1)]]
    if (claim) await forum.learning.finish(claim, aLearntRound({ before, after, verdict: 'worse' }), at)
    const rows = (await forum.page())('table[aria-labelledby=compared] tbody tr').text()
    expect(rows).toMatch(/at risk, it noticed\s*3 of 3\s*2 of 3/)
  })

  it('says what it still needs while people have decided too little', async () => {
    const page = await (await aForum({ decided: 12, rounds: 0 })).page()
    expect(page('#now').text()).toContain('what it came with')
    expect(page('#to-learn').text()).toContain('So far they have decided about 12.')
    expect(page('main button').length).toBe(0)
  })

  it('offers nothing to press to those who only read', async () => {
    const page = await (await aForum({ rounds: 2, roles: ['reviewer'] })).page()
    expect(page('main button').length).toBe(0)
  })
})

describe('learning now', () => {
  it('is asked for by an administrator, and shows how far it is', async () => {
    const forum = await aForum({ rounds: 0 })
    const answer = await forum.post('learn').expect(303)
    expect(answer.headers.location).toBe('/settings/reading?done=asked')
    const claim = await forum.learning.claim(at)
    if (claim) await forum.learning.goesOn(claim, 0.4, at)
    const page = await forum.page()
    expect(page('#under-way').text()).toContain('40 in 100 done')
    expect(page('main button').length).toBe(0)
    expect((await forum.post('learn')).headers.location).toBe('/settings/reading?done=goes-on')
  })

  it('is not begun with too little', async () => {
    const forum = await aForum({ decided: 29, rounds: 0 })
    expect((await forum.post('learn')).headers.location).toBe('/settings/reading?done=too-few')
    expect(await forum.learning.rounds(1)).toEqual([])
  })

  it('that came out worse is told, and what read before reads on', async () => {
    const forum = await aForum()
    await forum.learning.ask(null, at)
    const claim = await forum.learning.claim(at)
    if (claim) await forum.learning.finish(claim, aLearntRound({ ...OUTCOME, verdict: 'worse' }), at)
    const page = await forum.page()
    const rows = page('[aria-labelledby=history] > li')
      .toArray()
      .map(row => page(row).text())
    expect(rows[0]).toContain('It read worse than before, so it was not taken.')
    expect(rows[1]).toContain('Reads now')
    expect(page('main').text()).toContain('It read worse, so it was not taken.')
  })
})

it('what came with Earshot is told of, too, once something that was learnt was compared with it', async () => {
  const forum = await aForum({ rounds: 0 })
  await forum.learning.ask(null, at)
  const claim = await forum.learning.claim(at)
  if (claim) await forum.learning.finish(claim, aLearntRound({ ...OUTCOME, verdict: 'worse' }), at)
  const page = await forum.page()
  expect(page('#now').text()).toContain('what it came with')
  expect(page('main').text()).toContain('finds 4 of 10, 4 of 8 are right')
})

describe('going back', () => {
  it('is possible to each that is kept, and to what came with Earshot', async () => {
    const forum = await aForum({ rounds: 2 })
    const page = await forum.page()
    expect(
      page('input[name=round]')
        .toArray()
        .map(one => page(one).val()),
    ).toEqual(['1', 'shipped'])
    await forum.post('use', { round: '1' }).expect(303)
    expect(forum.deps.learnt.current().id).toBe('taught@1')
    await forum.post('use', { round: 'shipped' }).expect(303)
    expect(forum.deps.learnt.current()).toBe(forum.deps.learnt.shipped)
  })

  it.each([[{}], [{ round: 'x' }], [{ round: '-1' }]])('to nothing is refused: %j', async body => {
    const forum = await aForum()
    expect((await forum.post('use', body).expect(422)).text).toContain('Choose one from the list.')
  })

  it('to one that is not kept any more is refused in plain words', async () => {
    const forum = await aForum()
    expect((await forum.post('use', { round: '7' }).expect(409)).text).toContain('not kept any more')
    expect(await forum.learning.inUse()).toBe(1)
  })
})

it('shares are said as people say them', () => {
  expect([outOfTen(41, 50), outOfTen(3, 4), outOfTen(10, 10)]).toEqual(['8 of 10', '3 of 4', '10 of 10'])
  expect([outOfTen(99, 100), outOfTen(1, 100), outOfTen(0, 100)]).toEqual(['9 of 10', '1 of 10', '0 of 10'])
  expect(rightInWords({ right: 0, wrong: 0, missed: 9 })).toBe('names none')
  expect(foundInWords({ right: 2, wrong: 9, missed: 2 })).toBe('too few to say')
})
