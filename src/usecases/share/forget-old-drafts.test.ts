import { expect, it } from 'vitest'
import { fakeBlobs } from '../../../test/support/fake-blobs.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeDrafts } from '../../../test/support/fake-drafts.js'
import { forgetOldDrafts } from './forget-old-drafts.js'

const HOUR = 3600

it('what was not sent within a day is erased with its recording; what was touched since stays', async () => {
  const deps = { blobs: fakeBlobs(), clock: fakeClock(), drafts: fakeDrafts() }
  const audio = await deps.blobs.put('draft/old/1', new Uint8Array([1]), 'audio/ogg')
  await deps.drafts.save('old', { text: 'never sent', recording: { audio } }, deps.clock.now())
  deps.clock.pass(HOUR)
  await deps.drafts.save('young', { text: 'still writing' }, deps.clock.now())
  deps.clock.pass(23 * HOUR + 1)

  expect(await forgetOldDrafts(deps)).toBe(1)
  expect(await deps.drafts.find('old')).toBeNull()
  await expect(deps.blobs.get(audio)).rejects.toMatchObject({ code: 'recording-missing' })
  expect(await deps.drafts.find('young')).toMatchObject({ text: 'still writing' })
  expect(await forgetOldDrafts(deps)).toBe(0)
})

it('the promise of a day holds however many drafts there are', async () => {
  const deps = { blobs: fakeBlobs(), clock: fakeClock(), drafts: fakeDrafts() }
  for (let id = 0; id < 1200; id++) await deps.drafts.save(`draft ${id}`, { text: 'never sent' }, deps.clock.now())
  deps.clock.pass(25 * HOUR)
  expect(await forgetOldDrafts(deps)).toBe(1200)
})
