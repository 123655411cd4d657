import { describe, expect, it } from 'vitest'
import { anExperience, aPerson } from '../../../test/support/builders.js'
import { textOf, withRecord } from '../../../test/support/record-page.js'
import { withThreeThemes } from '../../../test/support/reviewing.js'
import { keepAll } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

/** A reviewer on the page of a record with three themes. */
const aReviewer = async (...given: Partial<Parameters<typeof withRecord>>) => {
  const all = await withRecord(given[0] ?? (() => withThreeThemes()), given[1])
  const send = (path: string, body: object = {}) => all.browser.post(`${all.at}${path}`).type('form').send(body)
  const follow = async (path: string, body: object = {}) => {
    const { headers } = await send(path, body).expect(303)
    return pageOf(await all.browser.get(String(headers.location)).expect(200))
  }
  const now = async () => (await all.deps.experiences.find(all.record.id)) ?? all.record
  const statusOf = async (code: string) => (await now()).tags.find(({ codeId }) => codeId === code)?.status
  return { ...all, send, follow, now, statusOf }
}

const tag = (kind: string, codeId: string, seen = 'suggested') => ({ kind, codeId, seen })

describe('the themes', () => {
  it('stand in the order of the words, and the first that nobody decided is the one the keys are about', async () => {
    const { open } = await aReviewer()
    const page = await open()
    expect(
      page('.es-tag')
        .toArray()
        .map(one => page(one).attr('data-code')),
    ).toEqual(['health-neuro-assessment', 'comm-updates-response', 'transport-reliability-safety'])
    expect(page('.es-tag[aria-current=true]').attr('data-code')).toBe('health-neuro-assessment')
    expect(page('.es-tag[aria-current=true] [data-key=y]')).toHaveLength(1)
  })

  it('are accepted one after the other, and it is said what was done', async () => {
    const { follow, statusOf } = await aReviewer()
    const page = await follow('/decide', tag('accept-tag', 'health-neuro-assessment'))
    expect(page('#said').text()).toContain('Yes to “Autism and ADHD assessment”')
    expect(page('.es-tag[aria-current=true]').attr('data-code')).toBe('comm-updates-response')
    expect(page('.es-tag__said').first().text()).toBe('Earshot thinks so, and Ann Lee agreed')
    expect(await statusOf('health-neuro-assessment')).toBe('confirmed')
  })

  it('are refused, shown apart, and can be accepted after all', async () => {
    const { follow, statusOf } = await aReviewer()
    const page = await follow('/decide', tag('reject-tag', 'comm-updates-response'))
    expect(page('.es-rejected').text()).toContain('Replies, updates and being kept informed')
    expect(textOf(page, '.es-tag__name')).not.toContain('Replies, updates and being kept informed')
    await follow('/decide', tag('accept-tag', 'comm-updates-response', 'rejected'))
    expect(await statusOf('comm-updates-response')).toBe('confirmed')
  })

  it('are changed into one of those that are offered, or into any that is typed', async () => {
    const { open, follow, statusOf } = await aReviewer()
    const offered = (await open())('[data-code=transport-reliability-safety] button[name=to]').first().attr('value')
    expect(offered).toBeDefined()
    await follow('/decide', { ...tag('change-tag', 'transport-reliability-safety'), to: offered })
    expect(await statusOf(String(offered))).toBe('confirmed')
    await follow('/decide', { ...tag('change-tag', 'comm-updates-response'), to: 'autism and adhd ASSESSMENT ' })
    expect(await statusOf('comm-updates-response')).toBe('rejected')
  })

  it('are added by name, and a name that is none is asked for again with what was typed', async () => {
    const { follow, send, statusOf } = await aReviewer()
    await follow('/decide', { kind: 'add-tag', codeId: 'Time taken and deadlines for EHC plans' }).catch(() => null)
    const page = pageOf(await send('/decide', { kind: 'add-tag', codeId: 'buses and such' }).expect(422))
    expect(page('#work .govuk-error-message').text()).toContain('Choose a theme from the list')
    expect(page('#codeId').attr('value')).toBe('buses and such')
    await follow('/decide', { kind: 'add-tag', codeId: 'ehcp-timeliness' })
    expect(await statusOf('ehcp-timeliness')).toBe('confirmed')
  })

  it('come with what they mean, in examples too', async () => {
    const { open } = await aReviewer()
    const meaning = (await open())('[data-code=health-neuro-assessment] .es-more').first().text()
    expect(meaning).toContain('What this theme means')
    expect(meaning).toContain('For example:')
  })

  it('are only to be read by a volunteer', async () => {
    const { open } = await aReviewer(() => withThreeThemes(), 'volunteer')
    const page = await open()
    expect(page('.es-tag')).toHaveLength(3)
    expect(page('#work form, #facts form, #assigned form, #bar form')).toHaveLength(0)
  })
})

describe('a step that was taken', () => {
  it('is taken back by whoever took it', async () => {
    const { follow, statusOf } = await aReviewer()
    await follow('/decide', tag('reject-tag', 'comm-updates-response'))
    const page = await follow('/undo')
    expect(page('#said').text()).toContain('taken back')
    expect(await statusOf('comm-updates-response')).toBe('suggested')
  })

  it('is none when there is nothing to take back', async () => {
    const { follow } = await aReviewer()
    expect((await follow('/undo'))('#said').text()).toContain('no step of yours')
  })
})

describe('two people on one record', () => {
  it('never overwrite each other: the second sees what the first did, on the page as it is now', async () => {
    const { deps, record, send, statusOf } = await aReviewer()
    const bo = aPerson({ name: 'Bo Carter' })
    await deps.people.create(bo, 'no hash', deps.clock.now())
    const decision = { kind: 'reject-tag', codeId: 'comm-updates-response', seen: 'suggested' } as const
    await deps.review.decide(record.reference, decision, bo.id)
    const page = pageOf(await send('/decide', tag('accept-tag', 'comm-updates-response')).expect(409))
    expect(page('#said').text()).toContain('Bo Carter')
    expect(page('.es-rejected').text()).toContain('Bo Carter')
    expect(await statusOf('comm-updates-response')).toBe('rejected')
  })

  it('know of each other, and that the page is not as it is any more', async () => {
    const { deps, record, browser, at, open } = await aReviewer()
    const bo = aPerson({ name: 'Bo Carter' })
    await deps.people.create(bo, 'no hash', deps.clock.now())
    await deps.review.lookAt(record.reference, bo.id)
    expect((await open())('#others').text()).toContain('Bo Carter is looking at this too')
    await deps.review.decide(record.reference, { kind: 'add-tag', codeId: 'ehcp-timeliness' }, bo.id)
    const part = pageOf(await browser.get(`${at}/others?version=${record.version}`).expect(200))
    expect(part('#others').text()).toContain('Somebody changed this since you opened it')
  })

  it('do not lose what they chose in a form', async () => {
    const { deps, record, send, open } = await aReviewer()
    const bo = aPerson({ name: 'Bo Carter' })
    await deps.people.create(bo, 'hash', deps.clock.now())
    const seen = String((await open())('[name=seen]').filter('[type=hidden][value^="{"]').attr('value'))
    await deps.review.decide(record.reference, { kind: 'set-phase', value: 'primary', seen: null }, bo.id)
    const chosen = { seen, services: ['police'], phase: 'secondary', area: '', sentiment: 'mixed', kind: 'question' }
    const page = pageOf(await send('/facts', chosen).expect(409))
    expect(page('#facts select[name=phase]').val()).toBe('secondary')
    expect(page('#facts details').attr('open')).toBeDefined()
  })
})

describe('what a record is about', () => {
  it('is put right in one form, and only what was changed is decided', async () => {
    const { open, follow, now } = await aReviewer()
    const page = await open()
    const seen = String(page('[name=seen][value^="{"]').attr('value'))
    const before = { services: 'la-send-team', needs: [], phase: '', area: '', kind: 'experience', sentiment: '-1' }
    await follow('/facts', { ...before, seen, sentiment: '1', needs: ['asd', 'slcn'] })
    const { decided, facets, sentiment } = await now()
    expect(Object.keys(decided ?? {}).toSorted()).toEqual(['needs', 'sentiment'])
    expect(facets.needs).toEqual(['asd', 'slcn'])
    expect(sentiment).toBe(1)
  })

  it('is shown apart from what the machine thinks', async () => {
    const { deps, record, open, person } = await aReviewer()
    await deps.review.decide(record.reference, { kind: 'set-needs', value: ['asd'], seen: [] }, person.id)
    const page = await open()
    expect(page('[aria-labelledby=decided-heading]').text()).toContain('Autistic spectrum')
    expect(page('[aria-labelledby=guessed-heading]').text()).not.toContain('Autistic spectrum')
  })

  it('asks to load the page again when it does not know what was seen', async () => {
    const { send } = await aReviewer()
    for (const seen of ['', '{', '{"services":1}', 'null']) await send('/facts', { seen }).expect(422)
  })

  it('hides words that are hard to read once somebody says so', async () => {
    const { deps, record, open, person } = await aReviewer()
    expect((await open())('.es-cover')).toHaveLength(0)
    await deps.review.decide(record.reference, { kind: 'set-distressing', value: true, seen: false }, person.id)
    const page = await open()
    expect(page('.es-cover')).toHaveLength(1)
    expect(page('.es-told, .es-evidence')).toHaveLength(0)
  })
})

describe('a record', () => {
  it('is given to oneself, to somebody else and to nobody', async () => {
    const { follow, now, person, deps } = await aReviewer()
    const bo = aPerson({ name: 'Bo Carter' })
    await deps.people.create(bo, 'no hash', deps.clock.now())
    expect((await follow('/decide', { kind: 'assign', to: person.id, seen: '' }))('#assigned').text()).toContain('You')
    const page = await follow('/decide', { kind: 'assign', to: bo.id, seen: person.id })
    expect(page('#assigned').text()).toContain('Bo Carter')
    await follow('/decide', { kind: 'assign', to: '', seen: bo.id })
    expect((await now()).assignedTo).toBeUndefined()
  })

  it('is reviewed, and the next one of the list follows; after the last one the list', async () => {
    const older = { ...withThreeThemes(), receivedAt: '2026-11-20T10:00:00.000Z' }
    const elsewhere = anExperience({ channel: 'paper', receivedAt: '2026-11-20T11:00:00.000Z' })
    const { send, browser, deps, record, now } = await aReviewer()
    await keepAll(deps.experiences, [older, elsewhere])
    const list = encodeURIComponent('channel=web')
    const next = `/experiences/${older.reference}?reviewed=${record.reference}&list=${list}`
    await send(`/reviewed?list=${list}`).expect(303).expect('location', next)
    expect((await now()).review).toBeDefined()
    const page = pageOf(await browser.get(next))
    expect(page('#said').text()).toContain(`${record.reference} is reviewed`)
    expect(page('#bar form[action*="/undo"]').attr('action')).toContain(record.reference)
    const last = browser.post(`/experiences/${older.reference}/reviewed?list=${list}`)
    await last.expect(303).expect('location', '/inbox?channel=web')
  })

  it('can be opened again', async () => {
    const { follow, send, now } = await aReviewer()
    await send('/reviewed').expect(303)
    await follow('/decide', { kind: 'reopen' })
    expect((await now()).state).toBe('ready')
  })

  it('leads to the one before and the one after it in the list', async () => {
    const { open, deps, record } = await aReviewer()
    const newer = { ...withThreeThemes(), receivedAt: '2026-11-22T10:00:00.000Z' }
    const older = { ...withThreeThemes(), receivedAt: '2026-11-20T10:00:00.000Z' }
    await keepAll(deps.experiences, [newer, older])
    const page = await open('?list=channel%3Dweb')
    expect(page('[rel=prev]').attr('href')).toBe(`/experiences/${newer.reference}?list=channel%3Dweb`)
    expect(page('[rel=next]').attr('href')).toBe(`/experiences/${older.reference}?list=channel%3Dweb`)
    expect(record.reference).not.toBe(newer.reference)
  })

  it('keeps those signed in who work on it without leaving its page, and nobody whose page only looks for news', async () => {
    const { browser, at, clock } = await aReviewer()
    const inPlace = (path: string) => browser.post(`${at}${path}`).set('HX-Request', 'true')
    for (const _step of [1, 2, 3]) {
      clock.pass(40 * 60)
      await inPlace('/undo').expect(303)
    }
    for (const _look of [1, 2]) {
      clock.pass(40 * 60)
      await browser.get(`${at}/others`).set('HX-Request', 'true')
    }
    await browser.get(at).expect(303)
  })

  it('keeps the original words open while one works on them, and only then', async () => {
    const { send, sayWhy, at } = await aReviewer()
    const accept = tag('accept-tag', 'health-neuro-assessment')
    await sayWhy()
    const { headers } = await send('/decide?original=yes', accept).expect(303)
    expect(headers.location).toContain(`${at}/original?did=accept-tag`)
  })
})
