import type { EventBody, EventState, StoredEvent } from '../../../src/domain/chat/conversation-store.js'

export interface EventRow {
  id: string
  kind: string
  message_key: string
  at: Date
  received_at: Date
  state: string
  tries: number
  reference: string | null
  sealed: string | null
}

export const EVENT_COLUMNS = 'id, kind, message_key, at, received_at, state, tries, reference, sealed'

/** The table's rows were written from these types by this folder alone, so they are read back as them. */
export const toEvent = (row: EventRow, open: (sealed: string) => EventBody | null): StoredEvent => ({
  id: row.id,
  kind: row.kind as EventBody['kind'],
  messageKey: row.message_key,
  at: row.at.toISOString(),
  receivedAt: row.received_at.toISOString(),
  state: row.state as EventState,
  tries: row.tries,
  reference: row.reference,
  body: row.sealed === null ? null : open(row.sealed),
})
