import type { DraftStore } from '../../domain/draft.js'
import type { BlobStore, Clock } from '../../domain/ports.js'
import { forgetDraft } from './forget-draft.js'

export interface ForgetOldDraftsDeps {
  blobs: Pick<BlobStore, 'delete'>
  clock: Clock
  drafts: Pick<DraftStore, 'delete' | 'untouchedSince'>
}

const DAY = 24 * 60 * 60 * 1000
/** Held in memory together: a draft can be long. */
const AT_ONCE = 50

/** Erases all that was not sent within a day. Run it as often as you like. @returns how many were erased */
export const forgetOldDrafts = async (deps: ForgetOldDraftsDeps): Promise<number> => {
  const dayAgo = new Date(deps.clock.now().getTime() - DAY)
  let erased = 0
  for (;;) {
    const old = await deps.drafts.untouchedSince(dayAgo, AT_ONCE)
    for (const draft of old) await forgetDraft(deps, draft)
    erased += old.length
    if (old.length < AT_ONCE) return erased
  }
}
