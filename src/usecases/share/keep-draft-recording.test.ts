import { expect, it } from 'vitest'
import { fakeBlobs } from '../../../test/support/fake-blobs.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeDrafts } from '../../../test/support/fake-drafts.js'
import { emptyDraft } from '../../domain/draft.js'
import { AppError } from '../../domain/errors.js'
import { keepDraftRecording } from './keep-draft-recording.js'

const someDeps = () => ({
  blobs: fakeBlobs(),
  clock: fakeClock(),
  drafts: fakeDrafts(),
  recordings: { check: () => ({ mimeType: 'audio/ogg', seconds: 2 }) },
})
const draft = emptyDraft('0190f5a0-0000-4000-8000-000000000000')

it('a second recording takes the place of the first, whose file goes', async () => {
  const deps = someDeps()
  const first = await keepDraftRecording(deps, draft, new Uint8Array([1]))
  deps.clock.pass(1)
  const second = await keepDraftRecording(deps, first, new Uint8Array([2]))
  if (!first.recording || !second.recording) throw new Error('no recording was kept')
  expect(await deps.blobs.get(second.recording.audio)).toEqual(new Uint8Array([2]))
  await expect(deps.blobs.get(first.recording.audio)).rejects.toMatchObject({ code: 'recording-missing' })
})

it('a recording that is refused leaves the one before untouched', async () => {
  const deps = someDeps()
  const first = await keepDraftRecording(deps, draft, new Uint8Array([1]))
  const refusing = {
    ...deps,
    recordings: {
      check: () => {
        throw new AppError('not-a-recording', 'No.')
      },
    },
  }
  await expect(keepDraftRecording(refusing, first, new Uint8Array([2]))).rejects.toMatchObject({
    code: 'not-a-recording',
  })
  expect(await deps.drafts.find(draft.id)).toEqual(first)
})
