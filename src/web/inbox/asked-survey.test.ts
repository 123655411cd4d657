import { describe, expect, it } from 'vitest'
import { inboxWith, references } from '../../../test/support/inbox-page.js'
import { aReadRecord } from '../../../test/support/some-records.js'
import { anEdition, aSurvey } from '../../../test/support/survey-builders.js'

const EDITION = anEdition({ code: 'year-2026' })

const answerTo = (questionId: string) => ({
  survey: { editionId: EDITION.id, responseId: 'response', questionId, question: 'Tell us.' },
})

const aSurveyedInbox = async () => {
  const [story, wish, other] = [
    aReadRecord('We waited.', answerTo('story')),
    aReadRecord('A bus.', answerTo('wish')),
    aReadRecord('The taxi was late.'),
  ]
  const inbox = await inboxWith(story, wish, other)
  await inbox.deps.surveys.create(aSurvey({ id: EDITION.surveyId }), EDITION)
  return { ...inbox, story, wish, other }
}

describe('the inbox of a survey', () => {
  it('shows the answers to it, or to one of its questions, and says so in words', async () => {
    const { open, story, wish } = await aSurveyedInbox()
    const all = await open('/inbox?survey=year-2026')
    expect(references(all).toSorted()).toEqual([story.reference, wish.reference].toSorted())
    expect(all('.es-chosen').text()).toContain('Survey: Your year, 2026')
    const one = await open('/inbox?survey=year-2026&question=story')
    expect(references(one)).toEqual([story.reference])
    expect(one('.es-chosen').text()).toContain('In answer to: Tell us.')
  })

  it('is left with one step, the question alone or with its survey', async () => {
    const { open } = await aSurveyedInbox()
    const page = await open('/inbox?survey=year-2026&question=story&channel=web')
    const removes = page('.es-chosen__remove')
      .toArray()
      .map(link => page(link).attr('href'))
    expect(removes).toContain('/inbox?channel=web&survey=year-2026')
    expect(removes).toContain('/inbox?channel=web')
  })

  it('stays what it is when something else is filtered, too', async () => {
    const { open } = await aSurveyedInbox()
    const page = await open('/inbox?survey=year-2026&question=story')
    expect(page('#filter').serialize()).toContain('survey=year-2026&question=story')
  })

  it('is named among the saved lists', async () => {
    const { open, deps, person } = await aSurveyedInbox()
    await deps.savedViews.save({
      id: 'view-1',
      name: 'Stories',
      query: 'survey=year-2026&question=story',
      ownerId: person.id,
      shared: false,
      position: 0,
      savedAt: '2026-11-21T10:00:00.000Z',
    })
    expect((await open('/inbox/views'))('main').text()).toContain('Survey: Your year, 2026')
  })

  it('can be chosen among the surveys that began, and a question of another one is let go with its survey', async () => {
    const { open, deps } = await aSurveyedInbox()
    const draft = anEdition({ code: 'year-2027', state: 'draft', openedAt: null })
    await deps.surveys.addEdition({ ...draft, surveyId: EDITION.surveyId })
    const offered = (page: Awaited<ReturnType<typeof open>>) =>
      page('#survey option')
        .toArray()
        .map(option => [page(option).val(), page(option).text().trim(), page(option).attr('selected') !== undefined])
    expect(offered(await open('/inbox'))).toEqual([
      ['', 'Any, or none', true],
      ['year-2026', 'Your year, 2026', false],
    ])
    const chosen = await open('/inbox?survey=year-2026&question=story')
    expect(chosen('#survey').val()).toBe('year-2026')
    const other = await open('/inbox?survey=year-1066')
    expect(other('#survey').val()).toBe('year-1066')
    expect((await open('/inbox?survey=&question=story'))('.es-chosen').text()).not.toContain('In answer to')
    const unasked = await open('/inbox?survey=year-2026&question=of-another')
    expect(unasked('.es-chosen').text()).not.toContain('In answer to')
    expect(references(unasked)).toHaveLength(2)
  })

  it('is offered nowhere while there is no survey', async () => {
    const { open } = await inboxWith(aReadRecord('We waited.'))
    expect((await open())('#survey')).toHaveLength(0)
  })

  it('is empty for a survey that is not there: all records would be more than was asked for', async () => {
    const { open } = await aSurveyedInbox()
    const page = await open('/inbox?survey=year-1066')
    expect(references(page)).toEqual([])
    expect(page('.es-chosen').text()).toContain('Survey: year-1066')
  })
})
