import type { Request, Response } from 'express'
import type { Draft } from '../../domain/draft.js'
import type { WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { readDraftId } from './draft-cookie.js'
import { hasSomething } from './draft-steps.js'
import { openDraft } from './open-draft.js'

/**
 * The draft of a later page. Without one the answer is given here and null comes back: the confirmation when this draft
 * was sent already (a second click, the back button), else the first page.
 */
export const needDraft = async (deps: WebDeps, request: Request, response: Response): Promise<Draft | null> => {
  const draft = await openDraft(deps, request)
  if (hasSomething(draft)) return draft
  response.redirect(303, await whereItWent(deps, request))
  return null
}

// ---------------------------------------------------------------------------------------------------------------------

const whereItWent = async ({ experiences, site }: WebDeps, request: Request): Promise<string> => {
  const id = readDraftId(request, site)
  const reference = id && (await experiences.findReference('web', id))
  return reference ? paths.shareSent(reference) : paths.share()
}
