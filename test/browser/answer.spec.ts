import { beforeEach, describe, expect, it } from 'vitest'
import { knownAnswers, knownSurvey } from '../../prisma/demo/demo-survey.js'
import type { Answers } from '../../src/domain/surveys/answered.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { textsOf } from '../../src/domain/surveys/survey-texts.js'
import { WAYS, WIDTHS } from '../support/browser.js'
import { inBrowser } from '../support/in-browser.js'
import { agreeToAll, answerQuestions } from '../support/survey-visitor.js'
import { startWebServer, type WebServer } from '../support/web-server.js'

const { openVisitor, openMember } = inBrowser()
const { survey, editions } = knownSurvey()
const known = editions.find(({ label }) => label === '2026')
const CODE = known?.code ?? ''
let server: WebServer
let edition: Edition

const aSurvey = async (about: Partial<Edition> = {}) => {
  if (!known) throw new Error('the known survey has no edition of 2026')
  server = await startWebServer()
  edition = { ...known, ...about }
  await server.deps.surveys.create(survey, edition)
}

beforeEach(() => aSurvey())

/** Each of some twenty pages is checked as a whole. */
const SECONDS_FOR_ALL = 240

/** What somebody answered, with what became a record told by its words again. */
const sentAnswers = async (): Promise<Answers> => {
  for await (const { answers } of server.deps.responses.finished(edition.id)) {
    const told = Object.entries(answers).map(async ([id, answered]) => {
      if (answered.kind !== 'told') return [id, answered] as const
      const record = await server.deps.experiences.findByReference(answered.reference)
      return [id, { kind: 'long' as const, text: record?.words ?? '' }] as const
    })
    return Object.fromEntries(await Promise.all(told))
  }
  throw new Error('nothing was sent')
}

describe.each(Object.entries(WAYS))('the whole survey on a %s', (_way, options) => {
  it(
    'is answered, checked, sent and kept as it was meant',
    async () => {
      const somebody = knownAnswers('2026').find(
        ({ answers }) => answers['plan-weeks'] && answers['one-change']?.kind === 'long',
      )
      if (!somebody) throw new Error('nobody in the fixture answered that much')
      const visitor = await openVisitor(server, options)
      await visitor.go(`/answer/${CODE}`)
      await visitor.sees('Your year 2026')
      await visitor.press('Start now')
      await answerQuestions(visitor, edition, somebody.answers)
      await agreeToAll(visitor)
      await visitor.sees('Check your answers')
      await visitor.press('Send it now')
      await visitor.sees('Thank you. We have it')
      expect(await sentAnswers()).toEqual(somebody.answers)

      await visitor.page.getByRole('button', { name: 'Take my answers back' }).click()
      await visitor.sees('Take your answers back?')
      await visitor.press('Yes, delete my answers')
      await visitor.sees('Your answers are deleted')
      await expect(sentAnswers()).rejects.toThrow('nothing was sent')
    },
    SECONDS_FOR_ALL * 1000,
  )
})

describe('a parent who is called away', () => {
  it('goes on with another device, by the link', async () => {
    const visitor = await openVisitor(server, WIDTHS.phone)
    await visitor.go(`/answer/${CODE}`)
    await visitor.press('Start now')
    await visitor.page.getByLabel('Stafford', { exact: true }).check()
    await visitor.press('Continue')
    await visitor.page.getByRole('link', { name: 'Go on later' }).click()
    await visitor.sees('Go on later')
    const link = String(await visitor.page.locator('[data-copy]').getAttribute('data-copy'))

    const other = await openVisitor(server, WIDTHS.desktop)
    await other.go(link)
    await other.sees('Go on with these answers?')
    await other.press('Go on')
    await other.sees('How old is your child?')
    await other.page.getByRole('link', { name: 'Back' }).click()
    expect(await other.page.getByLabel('Stafford', { exact: true }).isChecked()).toBe(true)
  })

  it('finds half a sentence again, which the page has saved by itself', async () => {
    const visitor = await openVisitor(server, WIDTHS.phone)
    await visitor.go(`/answer/${CODE}`)
    await visitor.press('Start now')
    await visitor.go(`/answer/${CODE}/question/went_well`)
    await visitor.page.getByLabel('What went well this year?').fill('Half a sent')
    await visitor.page.getByText('Saved', { exact: true }).waitFor()
    await visitor.go(`/answer/${CODE}/question/went_well`)
    expect(await visitor.page.getByLabel('What went well this year?').inputValue()).toBe('Half a sent')
  })

  it('finds somebody else’s answers on a shared device and starts afresh', async () => {
    const visitor = await openVisitor(server, WIDTHS.phone)
    await visitor.go(`/answer/${CODE}`)
    await visitor.press('Start now')
    await visitor.go(`/answer/${CODE}`)
    await visitor.sees('Your year 2026')
    await visitor.press('Not yours? Delete it and start afresh')
    await visitor.page.getByRole('button', { name: 'Start now' }).waitFor()
    expect(await server.deps.responses.counts(edition.id)).toEqual([])
  })
})

describe('a parent who would rather not', () => {
  it('says no to keeping, deletes it, and the old link tells nothing', async () => {
    const [section] = edition.questionnaire.sections
    await aSurvey({
      questionnaire: {
        ...edition.questionnaire,
        sections: section ? [{ ...section, questions: section.questions.slice(0, 1) }] : [],
      },
    })
    const visitor = await openVisitor(server, WIDTHS.phone)
    await visitor.go(`/answer/${CODE}`)
    await visitor.press('Start now')
    await visitor.page.getByRole('link', { name: 'Go on later' }).click()
    const link = String(await visitor.page.locator('[data-copy]').getAttribute('data-copy'))
    await visitor.page.getByRole('button', { name: 'Go on now' }).click()
    await visitor.press('Skip')
    await visitor.press('Continue')
    await visitor.sees('What may we do with it?')
    await visitor.page.getByRole('group', { name: 'Can we keep' }).getByLabel('No').check()
    await visitor.press('Continue')
    await visitor.sees('Then we cannot keep it')
    await visitor.press('Delete it now')
    await visitor.sees('It is deleted')
    await visitor.go(link)
    await visitor.sees('This link does not work any more')
    await visitor.go(`/answer/${CODE}/question/area`)
    await visitor.page.getByText('We cannot find answers on this device').waitFor()
  })
})

describe('a number that is unlikely', () => {
  it('is asked about once, and then kept', async () => {
    const visitor = await openVisitor(server, WIDTHS.phone)
    await visitor.go(`/answer/${CODE}`)
    await visitor.press('Start now')
    await visitor.go(`/answer/${CODE}/question/wait_months`)
    await visitor.page.getByLabel('How long was your longest wait for help?').fill('400')
    await visitor.press('Continue')
    await visitor.sees('How long was your longest wait for help?')
    await visitor.page.getByRole('alert').getByText('Is this right?').waitFor()
    await visitor.press('Continue')
    await visitor.sees('Does your child travel to school')
  })
})

describe('a survey on one page', () => {
  it('is asked and sent at one go, with what its answers lead to', async () => {
    await aSurvey({ questionnaire: { ...edition.questionnaire, layout: 'one-page' } })
    const visitor = await openVisitor(server, WIDTHS.desktop)
    await visitor.go(`/answer/${CODE}`)
    await visitor.press('Start now')
    await visitor.sees('Your year 2026')
    await visitor.page.getByRole('group', { name: 'Does your child have an EHC plan?' }).getByLabel('Yes').check()
    await visitor.press('Continue')
    await visitor.page.getByText('there is more to ask').waitFor()
    await visitor.sees('Your year 2026')
    await visitor.page.getByLabel('How many weeks').fill('30')
    await visitor.press('Continue')
    await agreeToAll(visitor)
    await visitor.sees('Check your answers')
  })
})

describe('a survey that nobody can answer', () => {
  it('is a kind word', async () => {
    await aSurvey({ state: 'closed' })
    const visitor = await openVisitor(server, WIDTHS.phone)
    await visitor.go(`/answer/${CODE}`)
    await visitor.sees('This survey is over')
  })
})

describe.each(Object.entries(WIDTHS))('a survey in Urdu on a %s', (_width, options) => {
  it('runs from right to left', async () => {
    const { questionnaire } = edition
    const ur = Object.fromEntries(textsOf(questionnaire).map(({ key, english }) => [key, `اردو ${english}`]))
    await aSurvey({ questionnaire: { ...questionnaire, translations: { ur } } })
    const visitor = await openVisitor(server, options)
    await visitor.go(`/answer/${CODE}`)
    await visitor.page.getByRole('link', { name: 'اردو' }).click()
    await visitor.press('ابھی شروع کریں')
    await visitor.sees('اردو Where do you live?')
    await visitor.go(`/answer/${CODE}/question/listens`)
    await visitor.sees('اردو How far do you agree')
    await visitor.go(`/answer/${CODE}/question/needs`)
    const box = await visitor.page.getByLabel('Autism').boundingBox()
    const words = await visitor.page.getByText('Autism').boundingBox()
    expect(box?.x).toBeGreaterThan(words?.x ?? 0)
    await visitor.page.getByLabel('Autism').check()
    await visitor.page.getByLabel('None of these').check()
    expect(await visitor.page.getByLabel('Autism').isChecked()).toBe(false)
  })
})

describe('inviting people', () => {
  it('shows what to pass on, and a poster', async () => {
    const volunteer = await openMember(server, { roles: ['volunteer'] }, WIDTHS.phone)
    await volunteer.go(`/surveys/${CODE}/invite`)
    await volunteer.sees('Invite people to answer')
    await volunteer.page.getByRole('link', { name: 'Open the poster' }).click()
    await volunteer.sees('Your year 2026')
  })
})
