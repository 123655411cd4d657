import type { PrismaClient } from '../../../prisma/generated/client.js'
import { AppError } from '../../../src/domain/errors.js'
import type { Edition, Survey } from '../../../src/domain/surveys/edition.js'
import type { SurveyStore } from '../../../src/domain/surveys/survey-store.js'
import { translating } from '../errors.js'
import { canBeStored } from '../stored-text.js'
import { isUuid } from '../uuid.js'
import { toEdition, toNewEdition, toSurvey } from './edition-row.js'
import { deleteDraft, saveEdition } from './save-edition.js'
import { unlessTaken } from './unless-taken.js'

/** Surveys and their editions. */
export const createSurveyStore = (prisma: PrismaClient): SurveyStore => ({
  create: (survey, edition) =>
    unlessTaken(
      () => create(prisma, survey, edition),
      async () => 'code-taken' as const,
    ),
  async surveys() {
    const rows = await translating(() => prisma.survey.findMany())
    return rows.map(toSurvey).toSorted((one, other) => one.name.localeCompare(other.name))
  },
  async survey(id) {
    const row = isUuid(id) ? await translating(() => prisma.survey.findUnique({ where: { id } })) : null
    return row && toSurvey(row)
  },
  async rename(id, name) {
    await translating(() => prisma.survey.updateMany({ where: { id }, data: { name } }))
  },
  addEdition: edition =>
    unlessTaken(
      () => addEdition(prisma, edition),
      async () => ((await findEdition(prisma, { code: edition.code })) ? 'code-taken' : 'label-taken'),
    ),
  async editions(surveyId) {
    const where = surveyId === undefined ? {} : { surveyId }
    return (await translating(() => prisma.surveyEdition.findMany({ where, orderBy: NEWEST_FIRST }))).map(toEdition)
  },
  edition: async id => (isUuid(id) ? findEdition(prisma, { id }) : null),
  editionByCode: async code => (canBeStored(code) ? findEdition(prisma, { code }) : null),
  saveEdition: edition =>
    unlessTaken(
      () => prisma.$transaction(within => saveEdition(within, edition)),
      async () => {
        throw new AppError('invalid-message', 'Another edition has this name or this address. Please choose another.')
      },
    ),
  deleteDraft: async id => isUuid(id) && translating(() => prisma.$transaction(within => deleteDraft(within, id))),
})

// ---------------------------------------------------------------------------------------------------------------------

const NEWEST_FIRST = [{ createdAt: 'desc' as const }, { id: 'desc' as const }]

const create = async (prisma: PrismaClient, survey: Survey, edition: Edition): Promise<'created'> => {
  await prisma.$transaction([
    prisma.survey.create({ data: survey }),
    prisma.surveyEdition.create({ data: toNewEdition(edition) }),
  ])
  return 'created'
}

const addEdition = async (prisma: PrismaClient, edition: Edition): Promise<'added'> => {
  await prisma.surveyEdition.create({ data: toNewEdition(edition) })
  return 'added'
}

const findEdition = async (prisma: PrismaClient, where: { id: string } | { code: string }): Promise<Edition | null> => {
  const row = await translating(() => prisma.surveyEdition.findUnique({ where }))
  return row && toEdition(row)
}
