import { describe, expect, it } from 'vitest'
import { TOLD_WEEK, tellAWeek } from '../../../test/support/a-told-week.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { aToDo, fakeToDos } from '../../../test/support/fake-to-dos.js'
import { signedIn } from '../../../test/support/signed-in.js'
import { pageOf } from '../../../test/support/web.js'
import type { Role } from '../../domain/people.js'
import { makeDigest, makeDueDigest } from '../../usecases/digest/make-digest.js'

const PAGE = `/insights/week/${TOLD_WEEK}`

const aForum = async (role: Role = 'reviewer') => {
  const all = await signedIn(
    { roles: [role] },
    { toDos: fakeToDos(fakeClock(), [aToDo({ at: '2026-11-10T08:00:00.000Z' })]) },
  )
  await tellAWeek(all.deps.experiences)
  await makeDueDigest(all.deps)()
  return { ...all, read: async () => pageOf(await all.browser.get(PAGE).expect(200)) }
}

describe('what was new in a week', () => {
  it('begins with the last week that is over', async () => {
    const { browser } = await aForum()
    await browser.get('/insights/week').expect(303).expect('Location', PAGE)
  })

  it('names what rose with how much and how sure, and links to the messages of that week', async () => {
    const page = await (await aForum()).read()
    const row = page('.es-digest__table').first().find('tbody tr').first()
    expect(row.find('th').text()).toContain('Reliability, safety and quality of the journey')
    expect(row.find('a').attr('href')).toBe('/inbox?theme=transport-reliability-safety&from=2026-11-09&to=2026-11-15')
    expect(row.text()).toMatch(/14 of 40/)
    expect(row.text()).toMatch(/3\.5 times as often\s+most likely [\d.]+ to [\d.]+ times/)
  })

  it('says in whole people how much less often something is told', async () => {
    const page = await (await aForum()).read()
    expect(page('caption:contains("Told less often") ~ tbody').text()).toMatch(
      /2 for every 10 before\s+most likely 1 to 4 for every 10/,
    )
  })

  it('tells what came from one event apart', async () => {
    const page = await (await aForum()).read()
    expect(page('.es-digest__note').text()).toContain('All 14 people told us at one event (FAIR26).')
  })

  it('says what has waited longest, and leads to it whoever may go there', async () => {
    const page = await (await aForum()).read()
    expect(page('#waiting').parent().text()).toContain('200 messages that nobody had gone through')
    expect(page('a[href="/to-do"]').text()).toContain('1 person')
    const asVolunteer = await (await aForum('volunteer')).read()
    expect(asVolunteer('main a[href="/to-do"]').length).toBe(0)
  })

  it('says in words when nothing waits', async () => {
    const { browser, deps } = await signedIn({ roles: ['reviewer'] })
    await deps.digests.replace(await makeDigest(deps)(TOLD_WEEK))
    const page = pageOf(await browser.get(PAGE).expect(200))
    expect(page('#waiting').parent().text()).toMatch(/gone through every message.*Nobody\./s)
  })

  it('is of whole weeks that are over', async () => {
    const { browser } = await aForum()
    for (const week of ['2026-11-16', '2026-11-10', '2027-01-04', 'nonsense'])
      await browser.get(`/insights/week/${week}`).expect(404)
  })

  it('puts nothing aside that is no topic of that week', async () => {
    const { browser, deps } = await aForum()
    for (const topic of ['', 'bus driver', 'x'.repeat(500)])
      await browser.post(`${PAGE}/not-a-topic`).type('form').send({ topic }).expect(303)
    await browser.post(`${PAGE}/topic-after-all`).type('form').send({ id: 'nonsense' }).expect(303)
    expect(await deps.digests.notTopics()).toEqual([])
  })

  it('leaves a line in the log of who looked', async () => {
    const { deps, read, person } = await aForum()
    await read()
    const { items } = await deps.audit.page({ whats: ['opened-digest'] }, { limit: 5 })
    expect(items).toMatchObject([{ by: person.id }])
  })

  it('asks for a theme before it leads to the form', async () => {
    const { browser } = await aForum('administrator')
    const cues = pageOf(await browser.get(PAGE))('input[name=cues]').attr('value') ?? ''
    const back = await browser.get(`${PAGE}/sub-theme?${new URLSearchParams({ theme: '', cues })}`).expect(303)
    const asked = pageOf(await browser.get(back.headers.location ?? '').expect(200))
    expect(asked('.govuk-error-summary a[href="#theme-1"]').text()).toBe('Choose the theme that it belongs to')
    expect(asked('#theme-1-error').text()).toContain('Choose the theme')
    await browser
      .get(`${PAGE}/sub-theme?theme=health&cues=pool,%20shut`)
      .expect(303)
      .expect('Location', '/settings/code-frame/codes/health/add?cues=pool%2C+shut')
    const form = pageOf(await browser.get('/settings/code-frame/codes/health/add?cues=pool%2C+shut').expect(200))
    expect(form('#cues').text().trim()).toBe('pool, shut')
  })
})
