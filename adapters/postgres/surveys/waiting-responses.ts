import type { PrismaClient } from '../../../prisma/generated/client.js'
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
      SELECT id FROM survey_response WHERE state = 'open' AND channel <> 'paper' AND saved_at < ${before}
      ORDER BY saved_at, id LIMIT ${limit}`,
  )

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
