import { describe, it } from 'vitest'
import { knownSurvey } from '../../prisma/demo/demo-survey.js'
import { keepSecondEntry } from '../../src/usecases/paper/keep-second-entry.js'
import { keepSheet } from '../../src/usecases/paper/keep-sheet.js'
import { paths } from '../../src/web/paths.js'
import { aTypedSheet, SAID_YES } from '../support/a-pile.js'
import { WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { aBatch, aFinishedResponse } from '../support/survey-builders.js'
import { startWebServer } from '../support/web-server.js'

const { openMember } = inBrowser()

/** A desk screen at 400 %, at which a page must still need no scrolling sideways: https://www.w3.org/TR/WCAG22/#reflow */
const ENLARGED = { viewport: { width: 320, height: 256 } }

/** Two editions of a survey, a pile of paper with two sheets that are typed otherwise a second time, and answers from the web. */
const aSurveyedForum = async (width: Parameters<typeof openMember>[2]) => {
  const server = await startWebServer()
  const ann = await openMember(server, { name: 'Ann Lee', roles: ['administrator'] }, width)
  const { survey, editions } = knownSurvey()
  const [before, now] = editions
  if (!before || !now) throw new Error('the known survey has two editions')
  const { surveys, paper, responses } = server.deps
  await surveys.create(survey, before)
  await surveys.addEdition(now)
  const batch = aBatch({ editionId: now.id, sheets: 2, drawn: [1, 2] })
  await paper.createBatch(batch)
  for (const number of [1, 2]) {
    const sheet = aTypedSheet(number, { typed: { area: '1', ...SAID_YES } })
    await keepSheet(server.deps)(batch, sheet, ann.person.id)
    await keepSecondEntry(server.deps)(batch, { ...sheet, typed: { area: '2', ...SAID_YES } }, 'bea')
  }
  const answered = aFinishedResponse({ editionId: now.id, channel: 'web' })
  await responses.create(answered)
  const [sheet] = await responses.ofBatch(batch.id)
  return { ann, batch, sheet: sheet?.id ?? '', code: now.code, before: before.code, answered }
}

describe.each([
  ['a phone', WIDTHS.phone],
  ['a desk', WIDTHS.desktop],
  ['a screen at 400 %', ENLARGED],
])('on %s', (_name, width) => {
  it('every page of paper and of a survey is whole for those who enlarge it and for those who hear it', async () => {
    const { ann, batch, sheet, code, before, answered } = await aSurveyedForum(width)
    const pages = [
      [paths.paper(), 'Paper'],
      [paths.paperBegin(), 'Begin a pile'],
      [paths.pile(batch.id), batch.event],
      [paths.pileType(batch.id), 'Type a sheet'],
      [paths.pileScans(batch.id, sheet), 'Pictures of sheet'],
      [paths.pileDifferences(batch.id), 'Where the two differ'],
      [paths.pileClose(batch.id), 'Close this pile'],
      [paths.paper(), 'Paper'],
      [paths.pile('nowhere'), 'We cannot find that page'],
      [paths.surveys(), 'Surveys'],
      [paths.survey(code), '2026'],
      [paths.survey(before), '2025'],
      [paths.surveyPrint(code), 'Print it on paper'],
      [paths.surveyPrint(before), 'Print it on paper'],
      [paths.surveyInvite(code), 'Invite people to answer'],
      [paths.surveyPreview(code), 'As parents see it'],
      [paths.surveyDraft(code), 'Questions'],
      [paths.surveyAbout(code), 'What parents see first and last'],
      [paths.surveyName(code), 'Name and address'],
      [paths.surveyTranslations(code), 'Languages'],
      [paths.surveyTranslation(code, 'ur'), 'Urdu'],
      [paths.surveyClone(code), 'Begin the next edition'],
      [paths.surveyClose(code), 'Close 2026?'],
      [paths.surveyImport(), 'Bring a survey in from a file'],
      [paths.surveyResults(code), 'Your year 2026'],
      [paths.surveyResponses(), 'Find one person’s answers'],
      [paths.surveyResponse(answered.reference ?? ''), `Answers ${answered.reference}`],
      [`${paths.surveyResponses()}?reference=zz`, 'Find one person’s answers'],
    ] as const
    for (const [path, heading] of pages) {
      await ann.go(path)
      await ann.sees(heading)
    }
  })
})
