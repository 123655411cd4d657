import type { Request } from 'express'
import type { Limit } from '../../domain/limits.js'
import type { SurveyResponse } from '../../domain/surveys/response.js'
import type { WebDeps } from '../deps.js'
import { takeOrRefuse } from '../limiting.js'
import { senderAddress } from '../sender-address.js'
import { KILOBYTES_PER_ADDRESS } from '../share/limits.js'

/**
 * Counts a saving; one as long as a book counts like a recording, so that nobody fills the disk with books.
 * @throws AppError `too-often`
 */
export const countSaving = async (
  { limits }: Pick<WebDeps, 'limits'>,
  request: Request,
  { id }: Pick<SurveyResponse, 'id'>,
  limit: Limit,
): Promise<void> => {
  await takeOrRefuse(limits, limit, id)
  const kilobytes = Math.ceil(Number(request.get('Content-Length') ?? 0) / 1024)
  if (kilobytes > MOST_UNCOUNTED) await takeOrRefuse(limits, KILOBYTES_PER_ADDRESS, senderAddress(request), kilobytes)
}

// ---------------------------------------------------------------------------------------------------------------------

/** Kilobytes. Counting costs a round trip, which saving what people usually write need not pay. */
const MOST_UNCOUNTED = 50
