import { describe, expect, it } from 'vitest'
import { withRecord } from '../../../test/support/record-page.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { pageOf } from '../../../test/support/web.js'

/** Somebody on the page of a record, of which another one tells nearly the same. */
const withAnother = async () => {
  const all = await withRecord(() => aReadRecord('The bus is late every day.'))
  const other = aReadRecord('The bus is late each day.', { receivedAt: '2026-11-20T10:00:00.000Z' })
  await all.deps.experiences.create(other)
  const send = (path: string, body: object) => all.browser.post(`${all.at}${path}`).type('form').send(body)
  const now = async (id: string) => all.deps.experiences.find(id)
  return { ...all, other, send, now }
}

describe('another record', () => {
  it('that may be the same is shown with its first words, and both ways on', async () => {
    const { deps, at, browser, other } = await withAnother()
    deps.duplicates.of = async () => [{ reference: other.reference, likeness: 0.9 }]
    const page = pageOf(await browser.get(at).expect(200))
    expect(page('[aria-labelledby=duplicates-heading]').text()).toContain('The bus is late each day.')
    expect(page(`a[href="${at}/merge?with=${other.reference}"]`)).toHaveLength(1)
    expect(page('form[action$="/keep-apart"] [name=with]').attr('value')).toBe(other.reference)
  })

  it('about the same things is shown once, and none that is hard to read shows its words', async () => {
    const { deps, at, browser, other, person } = await withAnother()
    deps.experiences.alike = async () => [{ reference: other.reference, likeness: 0.5 }]
    const similar = async () => pageOf(await browser.get(at))('[aria-labelledby=similar-heading]').text()
    expect(await similar()).toContain('The bus is late each day.')
    await deps.review.decide(other.reference, { kind: 'set-distressing', value: true, seen: false }, person.id)
    expect(await similar()).not.toContain('late each day')
    deps.duplicates.of = async () => [{ reference: other.reference, likeness: 0.9 }]
    expect(await similar()).toBe('')
  })
})

describe('closing one of two', () => {
  it('closes the one that was not kept, whichever that is', async () => {
    const { send, now, record, other } = await withAnother()
    await send('/merge', { with: other.reference, keep: record.reference }).expect(303)
    expect((await now(other.id))?.mergedInto).toBe(record.reference)
    expect((await now(record.id))?.state).not.toBe('closed')
  })

  it('asks for a direction, and for another record than this one', async () => {
    const { send, record, other, now } = await withAnother()
    expect(pageOf(await send('/merge', { with: other.reference }).expect(422))('#keep-error').text()).toContain(
      'Choose',
    )
    for (const reference of [record.reference, 'ABCD-1234', ''])
      await send('/merge', { with: reference, keep: reference }).expect(422)
    expect((await now(record.id))?.state).toBe('ready')
  })

  it('says where the other one is, and can be taken back', async () => {
    const { send, browser, at, record, other, now } = await withAnother()
    await send('/merge', { with: other.reference, keep: other.reference }).expect(303)
    const page = pageOf(await browser.get(at))
    expect(page('#about-record').text()).toContain(`The same is told in ${other.reference}`)
    expect(page('#work form')).toHaveLength(0)
    await browser.post(String(page('#bar form[action*="/undo"]').attr('action'))).expect(303)
    expect((await now(record.id))?.state).toBe('ready')
  })
})

describe('two that are not the same', () => {
  it('are kept apart, and that is written down', async () => {
    const { send, deps, record, other } = await withAnother()
    const { headers } = await send('/keep-apart', { with: other.reference }).expect(303)
    expect(headers.location).toContain('did=kept-apart')
    expect((await deps.experiences.history(record.id)).map(({ what }) => what)).toContain('kept-apart')
  })
})
