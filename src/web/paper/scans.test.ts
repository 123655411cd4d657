import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aTypedSheet } from '../../../test/support/a-pile.js'
import { aTypist } from '../../../test/support/a-typed-pile.js'
import { pageOf } from '../../../test/support/web.js'
import type { BlobRef, BlobStore } from '../../domain/ports.js'
import { addScans } from '../../usecases/paper/add-scans.js'
import { closeBatch } from '../../usecases/paper/close-batch.js'
import { keepSheet } from '../../usecases/paper/keep-sheet.js'
import { paths } from '../paths.js'

/** The smallest picture that is one: a single grey dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')

const aTypedOne = async (...given: Parameters<typeof aTypist>) => {
  const all = await aTypist(...given)
  const sheet = aTypedSheet(1)
  await keepSheet(all.deps)(all.batch, sheet, all.person.id)
  const address = paths.pileScans(all.batch.id, sheet.id)
  const add = (...files: [Buffer, string][]) =>
    files.reduce((sent, [bytes, name]) => sent.attach('scans', bytes, name), all.browser.post(address))
  const scans = async () => (await all.deps.responses.find(sheet.id))?.sheet?.scans ?? []
  return { ...all, sheet, address, add, scans }
}

describe('scans of a sheet', () => {
  it('are kept with it and shown, pictures in the page and PDFs to open', async () => {
    const { add, scans, open, address, browser } = await aTypedOne()
    await add([PNG, 'front.png'], [PDF, 'back.pdf']).expect(303)
    expect((await scans()).map(({ mimeType }) => mimeType)).toEqual(['image/png', 'application/pdf'])
    const page = await open(address)
    expect(page('.es-scans__picture')).toHaveLength(1)
    const picture = await browser.get(page('.es-scans__picture').attr('src') ?? '').expect(200)
    expect(picture.body).toEqual(PNG)
    expect(picture.headers['content-security-policy']).toContain('sandbox')
    const [, link] = page('.es-scans a').toArray()
    const { headers } = await browser.get(page(link).attr('href') ?? '').expect(200)
    expect(headers['content-disposition']).toMatch(/^attachment/)
  })

  it('are kept once when they are sent again, because the answer was lost', async () => {
    const { add, scans, open, address } = await aTypedOne()
    for (const _ of [1, 2]) await add([PNG, 'front.png'], [PNG, 'again.png'], [PDF, 'back.pdf']).expect(303)
    expect((await scans()).map(({ mimeType }) => mimeType)).toEqual(['image/png', 'application/pdf'])
    expect((await open(address))('.es-scans__picture')).toHaveLength(1)
  })

  it('do not tell where and when a photo was taken', async () => {
    const { add, browser, open, address } = await aTypedOne()
    const place = Buffer.from('\0\0\0\x0atEXtPlace\x0052.1sums', 'latin1')
    await add([Buffer.concat([PNG.subarray(0, 33), place, PNG.subarray(33), Buffer.from('behind')]), 'a.png']).expect(
      303,
    )
    const page = await open(address)
    const { body } = await browser.get(page('.es-scans__picture').attr('src') ?? '').expect(200)
    expect(body).toEqual(PNG)
  })

  it('are told to the page in which the sheet is typed', async () => {
    const { add, address, browser } = await aTypedOne()
    await add([PNG, 'a.png']).set('Accept', 'application/json').expect(200)
    const { body } = await browser.get(address).set('Accept', 'application/json').expect(200)
    expect(body.scans).toMatchObject([{ name: 'Picture 1', isPicture: true }])
  })

  it('are refused when they are no picture or PDF, whatever their name says, and nothing is kept', async () => {
    const { add, scans } = await aTypedOne()
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const refused = await add([PNG, 'good.png'], [script, 'evil.png']).expect(422)
    expect(pageOf(refused)('.govuk-error-summary').text()).toContain('Save it as JPEG, PNG or PDF')
    expect((await add([Buffer.alloc(0), 'empty.png']).expect(422)).text).toContain('The file is empty')
    expect(await scans()).toEqual([])
  })

  it('are refused when there are too many or one is too large', async () => {
    const { add, scans } = await aTypedOne()
    const many = Array.from({ length: 21 }, (_, place): [Buffer, string] => [PNG, `${place}.png`])
    expect((await add(...many).expect(422)).text).toContain('no more than 20')
    const large = Buffer.concat([PNG, Buffer.alloc(3 * 1024 * 1024)])
    expect((await add([large, 'large.png']).expect(422)).text).toContain('larger than 2 MB')
    expect(await scans()).toEqual([])
  })

  it('are refused before they are read when they are more than the memory has room for', async () => {
    const { browser, address, scans } = await aTypedOne()
    const sent = browser.post(address).set('Content-Type', 'multipart/form-data; boundary=x')
    const { text } = await sent
      .set('Content-Length', String(65 * 1024 * 1024))
      .send('--x')
      .expect(422)
    expect(text).toContain('larger than 64 MB. Send fewer at a time.')
    expect(await scans()).toEqual([])
  })

  it('can be taken away again, the file as well', async () => {
    const { add, scans, open, address, browser, deps } = await aTypedOne()
    await add([PNG, 'a.png']).expect(303)
    const [scan] = await scans()
    const page = await open(address)
    await browser.post(page('form[action$="/remove"]').attr('action') ?? '').expect(303)
    expect(await scans()).toEqual([])
    if (!scan) throw new Error('nothing was kept')
    await expect(deps.blobs.get(scan)).rejects.toMatchObject({ code: 'recording-missing' })
  })

  it('are no longer open to a typist once the pile is closed', async () => {
    const { address, browser, deps, batch } = await aTypedOne()
    await browser.get(address).expect(200)
    await closeBatch(deps)(batch)
    await browser.get(address).expect(404)
    const reviewer = await aTypedOne({ roles: ['reviewer'] })
    await closeBatch(reviewer.deps)(reviewer.batch)
    await reviewer.browser.get(reviewer.address).expect(200)
  })

  it('go when the family takes its answers back, and no more can be added', async () => {
    const { add, scans, deps, sheet } = await aTypedOne()
    await add([PNG, 'a.png']).expect(303)
    const [scan] = await scans()
    await deps.answering.withdraw(sheet.id)
    if (!scan) throw new Error('nothing was kept')
    await expect(deps.blobs.get(scan)).rejects.toMatchObject({ code: 'recording-missing' })
    expect((await add([PNG, 'b.png']).expect(422)).text).toContain('not in this pile any more')
  })

  it('go when the family turns out not to have said yes', async () => {
    const { deps, batch, browser, person } = await aTypedOne()
    const begun = aTypedSheet(2, { finished: false })
    await keepSheet(deps)(batch, begun, person.id)
    await browser.post(paths.pileScans(batch.id, begun.id)).attach('scans', PNG, 'a.png').expect(303)
    const [scan] = (await deps.responses.find(begun.id))?.sheet?.scans ?? []
    if (!scan) throw new Error('nothing was kept')
    const refused = { ...begun, revision: 2, finished: true, typed: { 'consent:keep': '2' } }
    expect(await keepSheet(deps)(batch, refused, person.id)).toEqual({ outcome: 'not-kept' })
    await expect(deps.blobs.get(scan)).rejects.toMatchObject({ code: 'recording-missing' })
  })

  it('leave nothing behind when the sheet goes while they arrive', async () => {
    const { deps, batch, person } = await aTypedOne()
    const begun = aTypedSheet(2, { finished: false })
    await keepSheet(deps)(batch, begun, person.id)
    const put: BlobRef[] = []
    const blobs: BlobStore = {
      ...deps.blobs,
      async put(...given) {
        put.push(await deps.blobs.put(...given))
        await deps.responses.delete(begun.id)
        return put[0] ?? expect.fail()
      },
    }
    await expect(addScans({ ...deps, blobs })(batch, begun.id, [PNG])).rejects.toMatchObject({
      code: 'invalid-message',
    })
    await expect(deps.blobs.get(put[0] ?? expect.fail())).rejects.toMatchObject({ code: 'recording-missing' })
  })

  it('of a sheet that is not there are not found', async () => {
    const { browser, batch } = await aTypedOne()
    await browser.get(paths.pileScans(batch.id, randomUUID())).expect(404)
  })
})
