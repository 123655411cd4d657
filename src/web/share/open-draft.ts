import type { Request, Response } from 'express'
import { type Draft, emptyDraft } from '../../domain/draft.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { senderAddress } from '../sender-address.js'
import { giveDraftId, readDraftId } from './draft-cookie.js'
import { DRAFTS_PER_ADDRESS, SAVES_PER_DRAFT } from './limits.js'

/** The draft that this browser holds, or null when it holds none or it was sent or erased. */
export const openDraft = async ({ drafts, site }: WebDeps, request: Request): Promise<Draft | null> => {
  const id = readDraftId(request, site)
  return id ? drafts.find(id) : null
}

/**
 * The draft to write into: the one this browser holds, else a new one with an id of our making.
 * @throws AppError `too-often`, `database-unavailable`
 */
export const draftToWrite = async (deps: WebDeps, request: Request, response: Response): Promise<Draft> => {
  const draft = await openDraft(deps, request)
  if (draft) {
    await takeOrRefuse(deps.limits, SAVES_PER_DRAFT, draft.id)
    return draft
  }
  await takeOrRefuse(deps.limits, DRAFTS_PER_ADDRESS, senderAddress(request))
  const id = deps.secrets.id()
  giveDraftId(response, deps.site, id)
  return emptyDraft(id)
}
