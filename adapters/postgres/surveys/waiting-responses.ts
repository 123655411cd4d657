import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import type { SurveyResponse } from '../../../src/domain/surveys/response.js'
import { toResponse } from './response-row.js'

/** Several workers may sweep at once: each is given other responses. */
export const takePending = async (
  prisma: PrismaClient,
  now: Date,
  before: Date,
  limit: number,
): Promise<SurveyResponse[]> =>
  inOrder(
    prisma,
    await prisma.$queryRaw<Named[]>`
      WITH taken AS (
        SELECT id, touched_at FROM survey_response WHERE pending AND touched_at < ${before}
        ORDER BY touched_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED),
      touched AS (UPDATE survey_response SET touched_at = ${now} WHERE id IN (SELECT id FROM taken))
      SELECT id FROM taken ORDER BY touched_at, id`,
  )

export const abandoned = async (prisma: PrismaClient, before: Date, limit: number): Promise<SurveyResponse[]> =>
  inOrder(
    prisma,
    await prisma.$queryRaw<Named[]>`
      SELECT id FROM (
        SELECT id, saved_at FROM survey_response WHERE state = 'open' AND channel <> 'paper' AND saved_at < ${before}
        UNION ALL
        SELECT begun.id, saved_at FROM survey_response begun JOIN paper_batch pile ON pile.id = batch_id
        WHERE begun.state = 'open' AND batch_id IS NOT NULL AND pile.closed_at < ${before}) given_up
      ORDER BY saved_at, id LIMIT ${limit}`,
  )

/** Held while it is looked at, so that nothing is added to it in between. */
export const forgetUnsent = async (within: Prisma.TransactionClient, id: string): Promise<SurveyResponse | null> => {
  await within.$queryRaw`SELECT FROM survey_response WHERE id = ${id}::uuid FOR UPDATE`
  const row = await within.surveyResponse.findFirst({ where: { id, state: 'open' } })
  if (row) await within.surveyResponse.delete({ where: { id } })
  return row && toResponse(row)
}

// ---------------------------------------------------------------------------------------------------------------------

interface Named {
  id: string
}

const inOrder = async (prisma: PrismaClient, named: Named[]): Promise<SurveyResponse[]> => {
  const ids = named.map(({ id }) => id)
  const rows = await prisma.surveyResponse.findMany({ where: { id: { in: ids } } })
  const known = new Map(rows.map(row => [row.id, toResponse(row)]))
  return ids.flatMap(id => known.get(id) ?? [])
}
