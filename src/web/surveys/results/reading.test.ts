import { describe, expect, it } from 'vitest'
import { keepRead } from '../../../../test/support/a-searched-record.js'
import { signedIn } from '../../../../test/support/signed-in.js'
import { aFinishedResponse, anEdition, aSurvey } from '../../../../test/support/survey-builders.js'
import { pageOf } from '../../../../test/support/web.js'
import { codeNamer } from '../../../domain/code-frame/code-names.js'

const AT = '/surveys/year-2026/results'

/** So many have told a story, and nothing of it is in the inbox yet. */
const aToldSurvey = async (count: number) => {
  const all = await signedIn({ roles: ['volunteer'] })
  const edition = anEdition({ code: 'year-2026', state: 'closed' })
  await all.deps.surveys.create(aSurvey({ id: edition.surveyId }), edition)
  const answers = { story: { kind: 'told', reference: 'ABCD-EFGH' } } as const
  for (let number = 0; number < count; number++)
    await all.deps.responses.create(aFinishedResponse({ editionId: edition.id, answers }))
  const open = async (path: string) => pageOf(await all.browser.get(path).expect(200))
  return { ...all, edition, open }
}

/** The same when it is. @param themes how many of the stories each is found in */
const aReadSurvey = async (count: number, themes: Record<string, number>) => {
  const all = await aToldSurvey(count)
  const survey = { editionId: all.edition.id, responseId: 'r', questionId: 'story', question: 'Tell us.' }
  for (let number = 0; number < count; number++) {
    const found = Object.keys(themes).filter(theme => number < (themes[theme] ?? 0))
    await keepRead(all.deps.experiences, { themes: found, record: { survey } })
  }
  return all
}

describe('what was written in answer to a question', () => {
  it('is read in the inbox by everybody who reads there', async () => {
    const { open } = await aReadSurvey(8, {})
    const link = (await open(AT))('#q-story .es-results__read a')
    expect(link.text()).toBe('Read all 8 answers in the inbox')
    expect((await open(link.attr('href') ?? ''))('.es-row').length).toBe(8)
  })

  it('shows the themes found in it, without those of fewer than five', async () => {
    const themes = { 'ehcp-timeliness': 7, 'school-bullying': 5, 'transport-eligibility': 4 }
    const { open, browser, deps } = await aReadSurvey(8, themes)
    const page = await open(AT)
    const rows = page('#q-story tbody tr')
      .toArray()
      .map(row => page(row).text().replaceAll(/\s+/g, ' '))
    const nameOf = codeNamer(deps.frame)
    expect(rows).toEqual([
      expect.stringMatching(new RegExp(`^ ?${nameOf('ehcp-timeliness')} 7.* 88 %`)),
      expect.stringMatching(new RegExp(`^ ?${nameOf('school-bullying')} 5.* 63 %`)),
    ])
    const link = page('#q-story tbody a').last().attr('href') ?? ''
    expect((await open(link))('.es-row').length).toBe(5)
    const { text } = await browser.get(`${AT}/tables.csv`).expect(200)
    expect(text).toContain(`Theme: ${nameOf('school-bullying')}`)
    expect(text).not.toContain(nameOf('transport-eligibility'))
  })

  it('has no themes where too few wrote, and no link where nothing of it is in the inbox', async () => {
    const { open } = await aReadSurvey(4, { 'ehcp-timeliness': 4 })
    const page = await open(AT)
    expect(page('#q-story a').text()).toBe('Read all 4 answers in the inbox')
    expect(page('#q-story tbody').length).toBe(0)
    const unread = await aToldSurvey(3)
    expect((await unread.open(AT))('#q-story a').length).toBe(0)
  })
})
