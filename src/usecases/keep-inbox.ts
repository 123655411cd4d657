import type { DuplicateStore } from '../domain/inbox/duplicates.js'
import type { InboxUpkeep } from '../domain/inbox/upkeep.js'
import type { Log } from '../domain/ports.js'

export interface KeepInboxDeps {
  upkeep: Pick<InboxUpkeep, 'listMissing' | 'uncompared' | 'learnWords'>
  duplicates: Pick<DuplicateStore, 'look'>
  log: Pick<Log, 'info'>
}

const BATCH = 200

/** Lists what no list knows yet (after an update of Earshot that is everything), then learns the words of what was read and looks for duplicates. */
export const keepInbox =
  ({ upkeep, duplicates, log }: KeepInboxDeps) =>
  async (): Promise<void> => {
    let listed = 0
    for (let some = BATCH; some === BATCH; listed += some) some = await upkeep.listMissing(BATCH)
    if (listed > 0) log.info({ count: listed }, 'listed what no list knew')
    for (let ids = await upkeep.uncompared(BATCH); ids.length > 0; ids = await upkeep.uncompared(BATCH)) {
      await upkeep.learnWords(ids)
      for (const id of ids) await duplicates.look(id)
    }
  }
