import type { Prisma, PrismaClient } from '../../../prisma/generated/client.js'
import { AppError } from '../../../src/domain/errors.js'
import type { Channel } from '../../../src/domain/incoming-message.js'
import type { Clock } from '../../../src/domain/ports.js'
import type { ResponseState, SurveyResponse } from '../../../src/domain/surveys/response.js'
import type { ResponseCount, ResponseStore } from '../../../src/domain/surveys/survey-store.js'
import { translating } from '../errors.js'
import { canBeStored } from '../stored-text.js'
import { isUuid } from '../uuid.js'
import { createResponse } from './create-response.js'
import { finishedResponses } from './finished-responses.js'
import { toResponse, toResponseColumns } from './response-row.js'
import { superseded } from './superseded.js'
import { unlessTaken } from './unless-taken.js'
import { abandoned, forgetUnsent, takePending } from './waiting-responses.js'

/** What people answered. */
export const createResponseStore = (prisma: PrismaClient, clock: Clock): ResponseStore => {
  const list = async (
    where: Prisma.SurveyResponseWhereInput,
    orderBy: Prisma.SurveyResponseOrderByWithRelationInput[] = [],
  ): Promise<SurveyResponse[]> =>
    (await translating(() => prisma.surveyResponse.findMany({ where, orderBy }))).map(toResponse)
  const one = async (where: Prisma.SurveyResponseWhereInput): Promise<SurveyResponse | null> =>
    (await list(where))[0] ?? null
  return {
    create: response => createResponse(prisma, response),
    find: async id => (isUuid(id) ? one({ id }) : null),
    findByReference: async reference => (canBeStored(reference) ? one({ reference }) : null),
    findByResumeKey: resumeKey => one({ resumeKey }),
    findBySerial: async (editionId, serial) => (canBeStored(serial) ? one({ editionId, serial }) : null),
    findByScannedSerial: (editionId, serials) =>
      list({ editionId, scannedSerial: { in: serials }, state: { not: 'withdrawn' } }, [
        { startedAt: 'asc' },
        { id: 'asc' },
      ]),
    save: response =>
      unlessTaken(
        () => save(prisma, response),
        async () => {
          throw new AppError('invalid-message', 'Another sheet has this number. Look at the paper again.')
        },
      ),
    finished: editionId => finishedResponses(prisma, editionId),
    ofBatch: batchId => list({ batchId }, [{ sheetNumber: 'asc' }, { id: 'asc' }]),
    ofContributor: contributorKey =>
      list({ contributorKey, state: { not: 'withdrawn' } }, [{ startedAt: 'desc' }, { id: 'desc' }]),
    counts: editionId => translating(() => counts(prisma, editionId)),
    takePending: (before, limit) => translating(() => takePending(prisma, clock.now(), before, limit)),
    abandoned: (before, limit) => translating(() => abandoned(prisma, before, limit)),
    forgetUnsent: id => translating(() => prisma.$transaction(within => forgetUnsent(within, id))),
    async delete(id) {
      await translating(() => prisma.surveyResponse.deleteMany({ where: { id } }))
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const save = async (prisma: PrismaClient, response: SurveyResponse): Promise<SurveyResponse> => {
  const version = response.version + 1
  const { count } = await prisma.surveyResponse.updateMany({
    where: { id: response.id, version: response.version },
    data: { ...toResponseColumns(response), version },
  })
  if (count === 0) throw superseded()
  return { ...response, version }
}

const counts = async (prisma: PrismaClient, editionId: string): Promise<ResponseCount[]> => {
  const by = ['channel', 'state', 'invented'] as const
  const groups = await prisma.surveyResponse.groupBy({ by: [...by], where: { editionId }, _count: true })
  return groups.map(({ channel, state, invented, _count }) => ({
    channel: channel as Channel,
    state: state as ResponseState,
    invented,
    count: _count,
  }))
}
