import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aReadRecord, keepAll } from '../../../../test/support/some-records.js'
import { pageOf } from '../../../../test/support/web.js'
import { type CodeFrame, subthemesOf } from '../../../domain/code-frame/code-frame.js'
import { findSubtheme } from '../../../domain/code-frame/find-code.js'
import { createFrameBook } from '../../../usecases/code-frame/frame-book.js'

const AT = '/settings/code-frame'
const BUS = 'transport-reliability-safety'

const keeper = async (...overrides: Parameters<typeof signedIn>[1][]) => {
  const all = await signedIn({ roles: ['administrator'] }, ...overrides)
  const open = async (address = '') => pageOf(await all.browser.get(`${AT}${address}`).expect(200))
  const post = (address: string, form: Record<string, string>) =>
    all.browser.post(`${AT}${address}`).type('form').send(form)
  const upload = (yaml: string, seen = '1') =>
    all.browser
      .post(`${AT}/upload`)
      .field('seen', seen)
      .field('note', 'From the meeting')
      .attach('file', Buffer.from(yaml), 'themes.yaml')
  const download = async (number: number) => (await all.browser.get(`${AT}/versions/${number}/themes.yaml`)).text
  return { ...all, open, post, upload, download }
}

const retireBus = { note: 'Nobody uses it', seen: '1' }

describe('the whole list as a file', () => {
  it('comes back as it went', async () => {
    const { download, upload, deps } = await keeper()
    const { themes } = deps.frame
    await upload(await download(1)).expect(303)
    expect(deps.frame).toMatchObject({ themes, version: '1.1.2' })
  })

  it('retires what is not in it', async () => {
    const { download, upload, deps, open } = await keeper()
    const yaml = await download(1)
    const without = deps.frameFiles.read(yaml)
    const smaller: CodeFrame = { ...without, themes: without.themes.filter(({ id }) => id !== 'transport') }
    await upload(deps.frameFiles.write(smaller)).expect(303)
    expect(deps.frame.themes).toHaveLength(15)
    expect((await open(`/codes/${BUS}`))('main').text()).toContain('Retired')
  })

  it('is refused with every problem in plain words, and the reason typed stays', async () => {
    const { download, upload, deps } = await keeper()
    const yaml = (await download(1))
      .replace('id: ehcp-timeliness', 'id: ehcp-annual-review')
      .replace('id: camhs', 'id: x y')
    const page = pageOf(await upload(yaml).expect(422))
    const problems = page('.govuk-error-summary').text()
    expect(problems).toContain('The sub-theme id "ehcp-annual-review" is there more than once.')
    expect(problems).toContain('"x y" may hold only small letters, digits and hyphens.')
    expect(page('#file-error').text()).toMatch(/There are \d+ problems/)
    expect(page('#note').attr('value')).toBe('From the meeting')
    expect(await deps.codeFrames.newest()).toBeNull()
  })

  it.each([
    ['{{{', 'is not written as YAML should be'],
    ['a: &a [x]\nb: *a', 'is not written as YAML should be'],
    ['just words', 'the whole file'],
    ['', 'Choose the file'],
  ])('is refused when it is %j', async (yaml, problem) => {
    const { upload } = await keeper()
    expect(pageOf(await upload(yaml).expect(422))('#file-error').text()).toContain(problem)
  })

  it('is refused when the list changed meanwhile', async () => {
    const { download, upload, post } = await keeper()
    const yaml = await download(1)
    await post(`/codes/${BUS}/retire`, retireBus).expect(303)
    expect(pageOf(await upload(yaml).expect(409))('#file-error').text()).toContain('Somebody else changed the list')
  })
})

describe('older versions', () => {
  it('can be looked at, compared and used again', async () => {
    const { open, post, deps } = await keeper()
    await post(`/codes/${BUS}/retire`, retireBus).expect(303)
    await post('/codes/ehcp/move', { step: 'down' }).expect(303)
    const first = await open('/versions/1?with=3')
    expect(first('#count, main').text()).toContain('16 themes with 60 sub-themes')
    expect(first('h2').text()).toContain('From version 1 to version 3')
    expect(first('.es-row__head .govuk-tag').first().text()).toBe('Retired')
    await post('/versions/1/use-again', { note: '', seen: '3' }).expect(422)
    await post('/versions/1/use-again', { note: 'It was better', seen: '3' }).expect(303)
    expect(subthemesOf(deps.frame)).toHaveLength(60)
    expect(await deps.codeFrames.newest()).toBe(4)
  })
})

describe('a newer list that came with Earshot', () => {
  /** The forum has changed its list; then a newer Earshot is installed, with another list. */
  const afterUpgrade = async () => {
    const before = await keeper()
    await before.post(`/codes/${BUS}/retire`, retireBus).expect(303)
    const shipped = structuredClone(before.deps.frames.shipped)
    const [theme] = shipped.themes
    const [subtheme] = theme?.subthemes ?? []
    subtheme?.cues.push('a newer cue')
    const frames = createFrameBook({ ...shipped, version: '1.2' }, before.deps.codeFrames)
    await frames.lookAgain()
    return keeper({ frames, codeFrames: before.deps.codeFrames })
  }

  it('is offered with what it would change, and never taken over by itself', async () => {
    const { open, deps } = await afterUpgrade()
    expect(deps.frame.version).toBe('1.1.2')
    expect((await open())('main').text()).toContain('See what is new in list 1.2')
    const page = await open('/newer')
    expect(page('.es-row')).toHaveLength(1)
    expect(page('.es-code__new').text()).toContain('a newer cue')
  })

  it('is taken over where the forum changed nothing, and offered no more', async () => {
    const { open, post, deps, browser } = await afterUpgrade()
    await post('/newer', { note: 'Sounds good', seen: '2' }).expect(303)
    expect(deps.frame.version).toBe('1.2.3')
    expect(deps.frame.themes[0]?.subthemes[0]?.cues).toContain('a newer cue')
    expect(findSubtheme(deps.frame, BUS)).toBeUndefined()
    expect((await open())('main').text()).not.toContain('Earshot brings a newer list')
    await browser.get(`${AT}/newer`).expect(404)
  })
})

describe('reading old records again', () => {
  it('is offered with their number, and shows how far it is', async () => {
    const { open, post, deps } = await keeper()
    await keepAll(deps.experiences, [
      aReadRecord('One.'),
      aReadRecord('Two.'),
      aReadRecord('Done.', { state: 'reviewed' }),
    ])
    expect((await open())('#reading').text()).toContain('2 open records were read with an older list')
    await post('/read-again', {}).expect(303)
    expect((await open())('#reading').text()).toContain('0 of 2 are done')
    await post('/read-again', {}).expect(303)
    expect((await open())('#reading').text()).toContain('0 of 2 are done')
  })
})
