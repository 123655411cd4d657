import { expect, it } from 'vitest'
import { fakeBlobs } from '../../../test/support/fake-blobs.js'
import { fakeClock } from '../../../test/support/fake-clock.js'
import { fakeDrafts } from '../../../test/support/fake-drafts.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import { type Draft, emptyDraft } from '../../domain/draft.js'
import { AppError } from '../../domain/errors.js'
import { type SendDraftDeps, sendDraft } from './send-draft.js'

const draft: Draft = {
  ...emptyDraft('0190f5a0-0000-4000-8000-000000000000'),
  text: 'words',
  consent: { keep: true, quote: false, contact: false },
}

const someDeps = (overrides: Partial<SendDraftDeps> = {}): SendDraftDeps => ({
  blobs: fakeBlobs(),
  clock: fakeClock(),
  drafts: fakeDrafts(),
  experiences: { findReference: async () => null },
  log: suiteLog,
  receive: async () => ({ outcome: 'accepted', reference: 'AAAA-BBBB' }),
  ...overrides,
})

it('a draft that cannot be erased after it was received still gives its reference', async () => {
  const drafts = {
    delete: async () => {
      throw new AppError('database-unavailable', 'Not now.')
    },
  }
  expect(await sendDraft(someDeps({ drafts }), draft)).toBe('AAAA-BBBB')
})

it('a send that fails because another one was quicker gives the reference of that one', async () => {
  const deps = someDeps({
    receive: async () => {
      throw new AppError('recording-missing', 'Gone.')
    },
    experiences: { findReference: async () => 'CCCC-DDDD' },
  })
  expect(await sendDraft(deps, draft)).toBe('CCCC-DDDD')
})

it('a send that fails leaves the draft as it was', async () => {
  const drafts = fakeDrafts()
  await drafts.save(draft.id, draft, new Date())
  const deps = someDeps({
    drafts,
    receive: async () => {
      throw new AppError('database-unavailable', 'Not now.', { retryable: true })
    },
  })
  await expect(sendDraft(deps, draft)).rejects.toMatchObject({ code: 'database-unavailable' })
  expect(await drafts.find(draft.id)).toEqual(draft)
})
