import { beforeEach, describe, expect, it } from 'vitest'
import { aSurveyWorld } from '../../../test/support/a-survey-world.js'
import { fakeBlobs } from '../../../test/support/fake-blobs.js'
import { realSealer } from '../../../test/support/fake-secrets.js'
import { suiteLog } from '../../../test/support/suite-log.js'
import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import { newConversation } from '../../domain/chat/conversation/state.js'
import type { Conversation, StoredEvent } from '../../domain/chat/conversation-store.js'
import { AppError } from '../../domain/errors.js'
import { type CarryOutDeps, carryOut } from './carry-out.js'
import type { MessageBody } from './open-media.js'

const AT = '2026-11-21T10:00:00.000Z'
const conversation: Conversation = {
  id: 'a conversation',
  channel: 'telegram',
  contributorKey: 'somebody',
  state: { ...newConversation(), record: { reference: null, lastPartAt: AT, receipt: null } },
  version: 1,
  lastInAt: AT,
}
const aVoice = (id: string): { event: StoredEvent; body: MessageBody } => {
  const content = { kind: 'voice', media: { mimeType: 'audio/ogg', handle: null } } as const
  const blob = { key: `held/${id}/original`, mimeType: 'application/octet-stream', size: 1, sha256: 'x' }
  const body: MessageBody = { kind: 'message', content, blob, as: 'recording' }
  const times = { at: AT, receivedAt: AT }
  return {
    event: { id, kind: 'message', messageKey: id, ...times, state: 'held', tries: 0, reference: null, body },
    body,
  }
}

let refusing: Error | null
let refused: string
const receive: ContributorRecords['receive'] = async ({ externalId }) => {
  if (refusing && externalId === refused) throw refusing
  return { outcome: 'accepted', reference: 'AB-12' }
}
const held = [aVoice('one'), aVoice('two'), aVoice('three')]
const nothing = async () => undefined
const { answering, surveys, responses } = aSurveyWorld()
const answeringSurveys = { answering, surveys, responses }
const deps: CarryOutDeps = {
  records: {
    receive,
    add: async (_reference, { externalId }) => {
      if (refusing && externalId === refused) throw refusing
      return 'added'
    },
    edit: nothing,
    withdraw: nothing,
    erase: nothing,
    changeConsent: nothing,
    state: nothing,
    ofContributor: async () => [],
  },
  conversations: { held: async () => held.map(({ event }) => event) },
  ...answeringSurveys,
  blobs: fakeBlobs(),
  sealer: realSealer(),
  log: suiteLog,
}
const keepHeld = () => carryOut(deps, conversation, [{ do: 'keep-held' }], { id: 'a cause', message: null })

beforeEach(() => {
  refusing = null
  refused = ''
})

describe('keeping what was held', () => {
  it('makes one record of it, and then lets go of the files', async () => {
    const done = await keepHeld()
    expect(done.events.map(({ id, state, reference }) => [id, state, reference])).toEqual([
      ['one', 'done', 'AB-12'],
      ['two', 'done', 'AB-12'],
      ['three', 'done', 'AB-12'],
    ])
    expect(done.spentBlobs).toEqual(held.map(({ body }) => body.blob?.key))
    expect(done.state.record?.reference).toBe('AB-12')
  })

  it('puts aside what no record can take, with its words and its file, and keeps the rest', async () => {
    refusing = new AppError('invalid-message', 'no')
    refused = 'two'
    const done = await keepHeld()
    expect(done.events).toMatchObject([{ state: 'done' }, { id: 'two', state: 'unreadable' }, { state: 'done' }])
    expect(done.events[1]).not.toHaveProperty('body')
    expect(done.spentBlobs).toEqual(['held/one/original', 'held/three/original'])
  })

  it('puts nothing aside for a reason that passes: the turn is taken again', async () => {
    refusing = new AppError('database-unavailable', 'no', { retryable: true })
    refused = 'two'
    await expect(keepHeld()).rejects.toMatchObject({ code: 'database-unavailable' })
  })
})
