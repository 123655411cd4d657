import { hasCode } from '../../domain/errors.js'
import type { DuplicateStore } from '../../domain/inbox/duplicates.js'
import type { InboxUpkeep } from '../../domain/inbox/upkeep.js'
import type { Log } from '../../domain/ports.js'

export interface KeepInboxDeps {
  upkeep: Pick<InboxUpkeep, 'missing' | 'list' | 'uncompared' | 'learnWords'>
  duplicates: Pick<DuplicateStore, 'look'>
  log: Pick<Log, 'info' | 'warn'>
}

const BATCH = 200

/** Lists what no list knows yet (after an update of Earshot that is everything), then learns the words of what was read and looks for duplicates. */
export const keepInbox = (deps: KeepInboxDeps) => async (): Promise<void> => {
  const { upkeep, duplicates, log } = deps
  let listed = 0
  await untilNoneIsLeft(
    () => upkeep.missing(BATCH),
    async ids => {
      const failed = await listAll(deps, ids)
      listed += ids.length - failed
      return failed
    },
  )
  if (listed > 0) log.info({ count: listed }, 'listed what no list knew')
  await untilNoneIsLeft(
    () => upkeep.uncompared(BATCH),
    async ids => {
      await upkeep.learnWords(ids)
      return oneByOne(ids, duplicates.look, log)
    },
  )
}

// ---------------------------------------------------------------------------------------------------------------------

/** @param work returns on how many it failed: those are asked for again, and the rest go on without them */
const untilNoneIsLeft = async (ask: () => Promise<string[]>, work: (ids: string[]) => Promise<number>) => {
  for (;;) {
    const ids = await ask()
    if (ids.length === 0 || (await work(ids)) === ids.length) return
  }
}

/** All in one go, or one by one when something is the matter with one of them. */
const listAll = async ({ upkeep, log }: KeepInboxDeps, ids: string[]): Promise<number> => {
  try {
    await upkeep.list(ids)
    return 0
  } catch (error) {
    if (hasCode(error, 'database-unavailable')) throw error
    return oneByOne(ids, id => upkeep.list([id]), log)
  }
}

/** What is the matter with one record keeps no other waiting; that the database is away does. @returns on how many it failed */
const oneByOne = async (
  ids: string[],
  work: (id: string) => Promise<void>,
  log: KeepInboxDeps['log'],
): Promise<number> => {
  let failed = 0
  for (const id of ids) {
    await work(id).catch((error: unknown) => {
      if (hasCode(error, 'database-unavailable')) throw error
      log.warn({ experienceId: id, error }, 'a record could not be listed or compared')
      failed++
    })
  }
  return failed
}
