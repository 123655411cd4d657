import type { Request, Response } from 'express'
import { type Draft, emptyDraft } from '../../domain/draft.js'
import type { Limit } from '../../domain/limits.js'
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
 * The draft to write into: the one this browser holds, else an empty one under the id it holds or is given now.
 * @param limit how often one draft may be written in this way
 * @throws AppError `too-often`, `database-unavailable`
 */
export const draftToWrite = async (
  deps: WebDeps,
  request: Request,
  response: Response,
  limit: Limit = SAVES_PER_DRAFT,
): Promise<Draft> => {
  const draft = await openDraft(deps, request)
  if (draft) {
    await takeOrRefuse(deps.limits, limit, draft.id)
    giveDraftId(response, deps.site, draft.id)
    return draft
  }
  await takeOrRefuse(deps.limits, DRAFTS_PER_ADDRESS, senderAddress(request))
  return emptyDraft(await giveUnsentId(deps, request, response))
}

/**
 * Sees to it that this browser holds an id under which nothing was sent yet. The first page gives it, before anything is
 * saved, so that words and a recording that are saved at the same moment meet in one draft.
 */
export const giveUnsentId = async (deps: WebDeps, request: Request, response: Response): Promise<string> => {
  const held = readDraftId(request, deps.site)
  const wasSent = held !== null && (await deps.experiences.findReference('web', held)) !== null
  const id = held === null || wasSent ? deps.secrets.id() : held
  giveDraftId(response, deps.site, id)
  return id
}
