import { randomUUID } from 'node:crypto'
import type { NewEvent } from '../../src/domain/chat/conversation-store.js'
import { mayBeSomebodyElse } from '../../src/domain/chat/passed-on-number.js'
import type { ExperienceStore } from '../../src/domain/ports.js'
import type { ChatMemory, HeldConversation, HeldToDo } from './chat-memory.js'

export type RekeyedRecords = Pick<ExperienceStore, 'ofContributor' | 'findByReference' | 'save'>

/** Somebody has a new number: the same rules as in the database, in memory. */
export const movePerson = async (
  memory: ChatMemory,
  records: RekeyedRecords,
  { from, at }: NewEvent,
): Promise<HeldConversation | null> => {
  const [present, ...former] = from.contributorKeys
  const withKey = (key: string) => [...memory.conversations.values()].find(({ keys }) => keys.includes(key))
  const there = withKey(present)
  const own = former.map(withKey).find(Boolean)
  if (!own) return there ?? null
  if (there && there !== own) {
    if (there.beganAt >= at.toISOString()) unite(memory, there, own)
    else await cutLoose(records, there, present)
  }
  for (const key of own.keys) await rekey(records, key, present)
  own.keys = [...new Set([present, ...own.keys.filter(key => !former.includes(key))])]
  own.contributorKey = present
  own.version += 1
  return own
}

/**
 * Whoever writes after so long may be the new owner of a number: the same rules as in the database.
 * @returns what moves the records too
 */
export const partFromFormerOwner = (
  { conversations }: ChatMemory,
  records: RekeyedRecords,
  { channel, at, from }: NewEvent,
): (() => Promise<void>) => {
  const former = [...conversations.values()].filter(
    ({ keys, lastInAt }) =>
      keys.some(key => from.contributorKeys.includes(key)) &&
      mayBeSomebodyElse(channel, lastInAt === null ? null : new Date(lastInAt), at),
  )
  const moves = former.map(one => {
    const [own, nobodys] = [one.keys, randomUUID()]
    Object.assign(one, { keys: [nobodys], contributorKey: nobodys, address: null, version: one.version + 1 })
    return { own, nobodys }
  })
  return async () => {
    for (const { own, nobodys } of moves) for (const key of own) await rekey(records, key, nobodys)
  }
}

export const keepTogether = async (
  records: RekeyedRecords,
  contributorKey: string,
  reference: string | undefined,
): Promise<void> => {
  const record = reference === undefined ? null : await records.findByReference(reference)
  if (record && record.contributorKey !== contributorKey)
    await records.save({ ...record, contributorKey }, { by: 'machine', what: 'moved' })
}

// ---------------------------------------------------------------------------------------------------------------------

const rekey = async (records: RekeyedRecords, before: string, contributorKey: string): Promise<void> => {
  for (const { reference } of await records.ofContributor(before))
    await keepTogether(records, contributorKey, reference)
}

const cutLoose = async (records: RekeyedRecords, there: HeldConversation, present: string): Promise<void> => {
  const nobodys = randomUUID()
  there.keys = there.keys.map(key => (key === present ? nobodys : key))
  if (there.contributorKey === present) there.contributorKey = nobodys
  there.address = null
  there.version += 1
  await rekey(records, present, nobodys)
}

const unite = (
  { conversations, events, said, toDos }: ChatMemory,
  there: HeldConversation,
  own: HeldConversation,
): void => {
  const isThere = (one: { conversationId: string | null }) => one.conversationId === there.id
  for (const event of events.filter(isThere)) {
    event.conversationId = own.id
    if (event.state === 'held') Object.assign(event, { state: 'waiting', notBefore: null })
  }
  for (const one of said.filter(isThere)) if (one.purpose === 'person') one.conversationId = own.id
  said.splice(0, said.length, ...said.filter(one => !isThere(one)))
  const isOpenTwice = (one: HeldToDo) =>
    one.doneAt === null &&
    toDos.some(other => other.conversationId === own.id && other.kind === one.kind && other.doneAt === null)
  toDos.splice(0, toDos.length, ...toDos.filter(one => !isThere(one) || !isOpenTwice(one)))
  for (const one of toDos.filter(isThere)) one.conversationId = own.id
  own.keys.push(...there.keys)
  own.state.stopped ||= there.state.stopped
  own.lastInAt = [own.lastInAt ?? '', there.lastInAt ?? ''].toSorted()[1] || null
  conversations.delete(there.id)
}
