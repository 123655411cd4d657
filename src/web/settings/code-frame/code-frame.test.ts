import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../../test/support/some-records.js'
import { pageOf } from '../../../../test/support/web.js'
import { findSubtheme } from '../../../domain/code-frame/find-code.js'

const AT = '/settings/code-frame'
const BUS = 'transport-reliability-safety'

const keeper = async (role: 'administrator' | 'volunteer' = 'administrator') => {
  const all = await signedIn({ roles: [role] })
  const open = async (address = '', status = 200) => pageOf(await all.browser.get(`${AT}${address}`).expect(status))
  const post = (address: string, form: Record<string, string>) =>
    all.browser.post(`${AT}${address}`).type('form').send(form)
  return { ...all, open, post }
}

const asTyped = (overrides: Record<string, string> = {}) => ({
  name: 'Taxis and buses',
  definition: 'The ride itself.',
  cues: 'taxi driver, rude escort\nno taxi',
  note: 'Said more plainly',
  seen: '1',
  ...overrides,
})

describe('the list of themes', () => {
  it('shows every theme and sub-theme, and which version it is', async () => {
    const { open } = await keeper('volunteer')
    const page = await open()
    expect(page('#count').text()).toBe('16 themes with 60 sub-themes')
    expect(page('main').text()).toContain('Version 1')
    expect(page('main').text()).toContain('Came with Earshot')
    expect(page('.es-code__parts a')).toHaveLength(60)
  })

  it('can be looked at by those who may not change it', async () => {
    const { open } = await keeper('volunteer')
    expect((await open())('main form, a.govuk-button')).toHaveLength(0)
    const page = await open(`/codes/${BUS}`)
    expect(page('main').text()).toContain('What does not count')
    expect(page('main form')).toHaveLength(0)
    await open(`/codes/${BUS}/change`, 403)
  })

  it('explains a sub-theme: what it is, what it is not, by which words it is found, and how many records have it', async () => {
    const { open, deps } = await keeper('volunteer')
    await keepAll(deps.experiences, [aReadRecord('The taxi was late.', {}, { themes: { [BUS]: 'taxi was late' } })])
    const page = await open(`/codes/${BUS}`)
    expect(page('h1').text()).toBe(findSubtheme(deps.frame, BUS)?.name)
    expect(page(`a[href="/inbox?theme=${BUS}"]`).text()).toBe('1 record')
    expect(page('.es-code__words li').length).toBeGreaterThan(20)
    const excluded = (await open('/codes/ehcp-request-decision'))('main').text()
    expect(excluded).toContain('how long it takes (EHC timeliness)')
    expect(excluded).not.toContain('(ehcp-timeliness)')
  })

  it('has no page for a code that there never was', async () => {
    const { open } = await keeper()
    await open('/codes/none', 404)
    await open('/codes/constructor/change', 404)
    await open('/versions/99', 404)
  })
})

describe('changing a sub-theme', () => {
  it('makes a new version, with who and why, that every page uses at once', async () => {
    const { open, post, deps } = await keeper()
    await post(`/codes/${BUS}/change`, asTyped()).expect(303)
    expect(findSubtheme(deps.frame, BUS)).toMatchObject({
      name: 'Taxis and buses',
      cues: ['taxi driver', 'rude escort', 'no taxi'],
    })
    const [version] = await deps.codeFrames.list()
    expect(version).toMatchObject({ number: 2, version: '1.1.2', note: 'Said more plainly' })
    const page = await open('/versions/2')
    expect(page('main').text()).toContain('Ann Lee: Said more plainly')
    expect(page('.es-code__new').text()).toContain('rude escort')
    expect((await open('/versions'))('.es-row')).toHaveLength(2)
  })

  it.each([
    ['name', '', 'Enter a name'],
    ['name', 'EHC timeliness', 'There is a theme called “EHC timeliness” already'],
    ['definition', ' ', 'Say in a sentence or two'],
    ['cues', 'taxi, the', '“the” stands in nearly every message'],
    ['together', 'taxi + @nothing', 'There is no word list “nothing”'],
    ['note', '', 'Say why'],
  ])('is refused beside the field %s when it is “%s”, and nothing typed is lost', async (field, value, problem) => {
    const { post, deps } = await keeper()
    const page = pageOf(await post(`/codes/${BUS}/change`, asTyped({ [field]: value })).expect(422))
    expect(page('title').text()).toMatch(/^Error: /)
    expect(page(`#${field}-error`).text()).toContain(problem)
    expect(page('.govuk-error-summary a').attr('href')).toBe(`#${field}`)
    expect(page(`details:not([open]) #${field}`)).toHaveLength(0)
    if (field !== 'cues') expect(page('#cues').text()).toBe('taxi driver, rude escort\nno taxi')
    expect(await deps.codeFrames.newest()).toBeNull()
  })

  it('that somebody else changed meanwhile shows theirs beside what was typed, and takes it on the second try', async () => {
    const { post, deps } = await keeper()
    await post(`/codes/${BUS}/change`, asTyped({ definition: 'Theirs.' })).expect(303)
    const page = pageOf(await post(`/codes/${BUS}/change`, asTyped({ definition: 'Mine.' })).expect(409))
    expect(page('#note-error').text()).toContain('Somebody else changed this')
    expect(page('.govuk-inset-text').text()).toContain('Theirs.')
    expect(page('#definition').text()).toBe('Mine.')
    const seen = page('input[name=seen]').attr('value') ?? ''
    await post(`/codes/${BUS}/change`, asTyped({ definition: 'Mine.', seen })).expect(303)
    expect(findSubtheme(deps.frame, BUS)?.definition).toBe('Mine.')
  })

  it('says plainly when there was nothing to save', async () => {
    const { post } = await keeper()
    await post(`/codes/${BUS}/change`, asTyped()).expect(303)
    const again = await post(`/codes/${BUS}/change`, asTyped({ seen: '2' })).expect(303)
    expect(again.headers.location).toContain('done=unchanged')
  })
})

describe('adding', () => {
  it('a sub-theme puts it into the list, the filter and the page of places', async () => {
    const { post, browser } = await keeper()
    await post('/codes/transport/add', asTyped()).expect(303)
    const places = pageOf(await browser.get('/directory/add').expect(200))
    expect(places('input[value="transport-taxis-and-buses"]')).toHaveLength(1)
  })

  it('a theme begins with a sub-theme', async () => {
    const { post, open } = await keeper()
    const form = { name: 'Food', definition: 'Meals.', firstName: 'School dinners', firstDefinition: 'At noon.' }
    const page = pageOf(await post('/add', { ...form, firstName: '', note: 'x', seen: '1' }).expect(422))
    expect(page('#firstName-error').text()).toContain('Enter a name')
    await post('/add', { ...form, note: 'Asked for', seen: '1' }).expect(303)
    expect((await open('/codes/food'))('.es-row').text()).toContain('School dinners')
  })
})

describe('merging and retiring', () => {
  it('tell how many records are affected, and find them under the other one afterwards', async () => {
    const { open, post, deps } = await keeper()
    const record = aReadRecord('The taxi was late.', {}, { themes: { [BUS]: 'taxi was late' } })
    await keepAll(deps.experiences, [record])
    expect((await open(`/codes/${BUS}/merge`))('main').text()).toContain('1 record has it now')
    await post(`/codes/${BUS}/merge`, { into: '', note: 'The same', seen: '1' }).expect(422)
    await post(`/codes/${BUS}/merge`, { into: 'transport-eligibility', note: 'The same', seen: '1' }).expect(303)
    const gone = await open(`/codes/${BUS}?done=merged`)
    expect(gone('main').text()).toContain('It was merged into')
    expect((await open('/codes/transport-eligibility'))('main').text()).toContain('1 record')
    expect((await deps.experiences.find(record.id))?.tags).toEqual(record.tags)
  })

  it('keep the name on old records, with the word retired', async () => {
    const { post, deps, browser } = await keeper()
    const record = aReadRecord('The taxi was late.', {}, { themes: { [BUS]: 'taxi was late' } })
    await keepAll(deps.experiences, [record])
    const name = findSubtheme(deps.frame, BUS)?.name
    await post(`/codes/${BUS}/retire`, { note: 'Nobody uses it', seen: '1' }).expect(303)
    const page = pageOf(await browser.get(`/experiences/${record.reference}`).expect(200))
    expect(page('main').text()).toContain(`${name} (retired)`)
  })

  it('say what stands in the way', async () => {
    const { post } = await keeper()
    const form = { name: 'Food', definition: 'Meals.', firstName: 'Dinners', firstDefinition: 'At noon.' }
    await post('/add', { ...form, note: 'Asked for', seen: '1' }).expect(303)
    const page = pageOf(await post('/codes/food-dinners/retire', { note: 'No', seen: '2' }).expect(422))
    expect(page('#note-error').text()).toContain('Retire the whole theme instead')
  })

  it('can be taken back', async () => {
    const { open, post, deps } = await keeper()
    await post(`/codes/${BUS}/retire`, { note: 'Nobody uses it', seen: '1' }).expect(303)
    expect((await open(`/codes/${BUS}`))('form[action$="bring-back"]')).toHaveLength(1)
    await post(`/codes/${BUS}/bring-back`, {}).expect(303)
    expect(findSubtheme(deps.frame, BUS)).toBeDefined()
  })
})

describe('the order', () => {
  it('is changed one step at a time', async () => {
    const { post, deps } = await keeper()
    const [first, second] = deps.frame.themes.map(({ id }) => id)
    await post(`/codes/${first}/move`, { step: 'down' }).expect(303)
    expect(deps.frame.themes.slice(0, 2).map(({ id }) => id)).toEqual([second, first])
  })

  it('a sub-theme can move to another theme', async () => {
    const { post, deps } = await keeper()
    await post(`/codes/${BUS}/theme`, { theme: 'ehcp' }).expect(303)
    expect(deps.frame.themes[0]?.subthemes.at(-1)?.id).toBe(BUS)
    const refused = await post(`/codes/${BUS}/theme`, { theme: 'none' }).expect(303)
    expect(refused.headers.location).toContain('done=not-moved')
  })
})
