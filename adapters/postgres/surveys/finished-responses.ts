import type { PrismaClient } from '../../../prisma/generated/client.js'
import type { SurveyResponse } from '../../../src/domain/surveys/response.js'
import { translating } from '../errors.js'
import { toResponse } from './response-row.js'

/** Page after page, each from where the one before ended: what is finished meanwhile comes too, and nothing comes twice. */
export async function* finishedResponses(prisma: PrismaClient, editionId: string): AsyncIterable<SurveyResponse> {
  let last: SurveyResponse | undefined
  for (;;) {
    const page = await pageAfter(prisma, editionId, last)
    yield* page
    last = page.at(-1)
    if (page.length < AT_ONCE) return
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const AT_ONCE = 200

const pageAfter = async (
  prisma: PrismaClient,
  editionId: string,
  last: SurveyResponse | undefined,
): Promise<SurveyResponse[]> => {
  const rows = await translating(() =>
    prisma.surveyResponse.findMany({
      where: { editionId, state: 'finished', ...(last?.finishedAt ? after(last.finishedAt, last.id) : {}) },
      orderBy: [{ finishedAt: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
    }),
  )
  return rows.map(toResponse)
}

/** The first condition says less than the second, and is what the index begins at. */
const after = (finishedAt: string, id: string) => ({
  finishedAt: { gte: finishedAt },
  OR: [{ finishedAt: { gt: finishedAt } }, { id: { gt: id } }],
})
