import type { Request } from 'express'
import type { Draft } from '../../domain/draft.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { senderAddress } from '../sender-address.js'
import { KILOBYTES_PER_ADDRESS } from './limits.js'

/** Keeps what was typed in the draft. What is as long as a book counts like a recording, so that nobody fills the disk with books. */
export const keepWords = async (deps: WebDeps, request: Request, draft: Draft, text: string): Promise<Draft> => {
  const kilobytes = Math.ceil(Buffer.byteLength(text) / 1024)
  if (kilobytes > MOST_UNCOUNTED) {
    await takeOrRefuse(deps.limits, KILOBYTES_PER_ADDRESS, senderAddress(request), kilobytes)
  }
  return deps.drafts.save(draft.id, { text }, deps.clock.now())
}

// ---------------------------------------------------------------------------------------------------------------------

/** Kilobytes: some 8,000 words. Counting costs a round trip, which saving a usual text need not pay. */
const MOST_UNCOUNTED = 50
