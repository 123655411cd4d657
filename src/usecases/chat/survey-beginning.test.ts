import { describe, expect, it } from 'vitest'
import { aChat } from '../../../test/support/a-chat.js'
import { anEditionOf, aSurveyChat, heard, plan, safe, story } from '../../../test/support/a-survey-chat.js'
import { anEdition, aSurvey } from '../../../test/support/survey-builders.js'

const DAY = 24 * 3600
const edition = anEditionOf(plan, safe, heard)

describe('the word SURVEY', () => {
  it('begins the only one that is live: why we ask, how to get about, and the first question with its choices', async () => {
    const { phone, sends } = await aSurveyChat(edition)
    await phone.says('survey')
    const [message] = phone.phone.received
    expect(message?.text).toBe(
      [
        'Your year\n\nWe ask every year.',
        'There are about 3 questions. You can leave any of them out: send SKIP. To go back one, send BACK. To stop for now, send LATER.',
        'Your child',
        'Question 1 of 3\nDoes your child have a plan?',
      ].join('\n\n'),
    )
    const labels = ['Yes', 'No, but we asked for one', 'No', 'I do not know', 'Skip']
    expect(message?.choices?.map(({ label }) => label)).toEqual(labels)
    expect(await sends('yes')).toMatch(/^Noted: Yes\.\n\nQuestion 2 of 3/)
  })

  it('is understood in the language of the conversation, and the questions come in it where they are translated', async () => {
    const { questionnaire } = edition
    const translations = { pl: { title: 'Twój rok', 'question plan text': 'Czy dziecko ma plan?' } }
    const { sends } = await aSurveyChat({ ...edition, questionnaire: { ...questionnaire, translations } })
    await sends('polski')
    const asked = await sends('ankieta')
    expect(asked).toMatch(/^Twój rok[\s\S]*około 3[\s\S]*Pytanie 1 z 3\nCzy dziecko ma plan\?$/)
  })

  it('says so when there is none', async () => {
    const { sends } = await aSurveyChat({ ...edition, state: 'draft' })
    expect(await sends('survey')).toBe(
      'There is no survey to answer just now. You can tell us anything here, at any time.',
    )
    expect(await sends('survey year')).toMatch(/^That survey is not open\./)
  })

  it('asks which of several, and begins the one that is chosen, named or linked to', async () => {
    const { chat, sends, phone, responses } = await aSurveyChat(edition)
    const other = anEdition({ code: 'buses', questionnaire: { ...edition.questionnaire, title: 'Buses' } })
    await chat.surveys.create(aSurvey({ id: other.surveyId }), other)
    await chat.pass(10)
    expect(await sends('survey')).toBe('Which survey would you like to answer?')
    expect(await sends('buses')).toMatch(/^Buses/)
    await sends('later')
    expect(await sends('SURVEY Year')).toMatch(/^Your year/)
    expect((await responses()).map(({ editionId }) => editionId)).toEqual([edition.id, other.id])
    const another = chat.aPhone()
    await another.send({ kind: 'text', text: '/start', eventCode: 'survey-buses' })
    await another.presses('keep:yes')
    await another.presses('quote:no')
    another.hears()
    await another.presses('contact:no')
    expect(another.hears().join()).toMatch(/^Buses/)
    expect(phone.hears()).toEqual([])
  })

  it('asks a stranger for consent first, and then begins', async () => {
    const chat = aChat()
    await chat.surveys.create(aSurvey({ id: edition.surveyId }), edition)
    const phone = chat.aPhone()
    await phone.says('survey')
    expect(phone.hears().join()).toMatch(/call 999[\s\S]*May we keep/)
    await phone.says('yes')
    await phone.says('survey')
    expect(phone.hears().join()).toMatch(/use your words in our reports/)
    await phone.says('no')
    phone.hears()
    await phone.says('no')
    expect(phone.hears().join()).toMatch(/^Your year/)
  })

  it('begins nothing for somebody who does not agree', async () => {
    const chat = aChat()
    await chat.surveys.create(aSurvey({ id: edition.surveyId }), edition)
    const phone = chat.aPhone()
    await phone.says('survey')
    await phone.says('no')
    phone.hears()
    await phone.says('2')
    expect(phone.hears().join()).not.toMatch(/Question/)
    expect(await chat.responses.counts(edition.id)).toEqual([])
  })

  it('gives the receipt that is owed before it begins', async () => {
    const { chat, phone, sends } = await aSurveyChat(edition)
    await phone.says('the school bus never came all week and nobody rang')
    const [record] = await phone.records()
    expect(await sends('survey')).toMatch(new RegExp(`Your reference is ${record?.reference}[\\s\\S]*Question 1 of 3`))
    await chat.pass(DAY)
    expect(phone.hears()).toEqual([])
  })

  it('after STOP means that they want to hear from us again', async () => {
    const { sends } = await aSurveyChat(edition)
    await sends('stop')
    expect(await sends('survey')).toMatch(/^Welcome back\.[\s\S]*Question 1 of 3/)
    expect(await sends('1')).toMatch(/Question 2 of 3/)
  })
})

describe('coming back to a survey', () => {
  it('goes on where it was, the next day or after LATER, and reminds nobody', async () => {
    const { chat, phone, sends } = await aSurveyChat(edition)
    await sends('survey', 'yes')
    expect(await sends('later')).toMatch(/stay here for 14 days[\s\S]*SURVEY/)
    await chat.pass(3 * DAY)
    expect(phone.hears()).toEqual([])
    expect(await sends('survey')).toMatch(/You were at question 2 of 3\.[\s\S]*Question 2 of 3/)
    await chat.pass(DAY)
    expect(await sends('agree')).toMatch(/Noted: Agree\.[\s\S]*Question 3 of 3/)
  })

  it('says so when the answers are gone, and begins anew', async () => {
    const { chat, sends } = await aSurveyChat(edition)
    await sends('survey', 'yes')
    await chat.pass(15 * DAY)
    expect(await chat.answering.forgetAbandoned()).toBe(1)
    expect(await sends('agree')).toMatch(/We no longer have the answers[\s\S]*SURVEY/)
    expect(await sends('survey')).toMatch(/Question 1 of 3/)
  })

  it('can be ended after the survey is closed, and not begun', async () => {
    const { chat, response, sends } = await aSurveyChat(anEditionOf(plan))
    const other = chat.aPhone()
    await sends('survey')
    const [edition] = await chat.surveys.editions()
    if (!edition) throw new Error('no edition')
    await chat.surveys.saveEdition({ ...edition, state: 'closed' })
    await chat.pass(10)
    await other.says('survey')
    expect(other.hears().join()).toMatch(/no survey to answer/)
    expect(await sends('no')).toMatch(/Your reference is/)
    expect(await response()).toMatchObject({ state: 'finished', answers: { plan: { choices: ['c3'] } } })
  })

  it('thanks somebody who has answered already', async () => {
    const { response, sends } = await aSurveyChat(anEditionOf(plan))
    await sends('survey', 'yes')
    expect(await sends('survey')).toContain((await response()).reference)
    expect(await sends('survey')).toMatch(/answered this survey already/)
  })
})

describe('the end of a survey', () => {
  it('thanks in its own words, and gives the reference by which the answers are kept', async () => {
    const { sends, response, phone } = await aSurveyChat(anEditionOf(plan, heard))
    expect(await sends('survey', 'yes', 'Facebook')).toMatch(
      /^Noted: Facebook\.\n\nThank you\.\n\nYour answers are with us/,
    )
    const kept = await response()
    expect(kept).toMatchObject({
      channel: 'telegram',
      language: 'en',
      state: 'finished',
      consent: { keep: true, quote: false, how: 'chat' },
      answers: { plan: { kind: 'chosen', choices: ['c1'] }, heard: { kind: 'words', text: 'Facebook' } },
      invented: false,
    })
    expect(await sends('my data')).toMatch(
      new RegExp(`${kept.reference}, .*“Your year”\n.*plan\\? Yes\n.*hear of us\\? Facebook`),
    )
    expect(await phone.records()).toEqual([])
  })

  it('takes what the family said of itself along, and does not ask for it again', async () => {
    const area = { ...plan, id: 'area', name: 'area', tells: 'area' as const }
    const where = { ...area, choices: [{ id: 'wychavon', code: 1, text: 'Wychavon' }, ...plan.choices.slice(1)] }
    const { chat, phone, sends } = await aSurveyChat(anEditionOf(story, where))
    await sends('survey', 'The new bus driver waits for her every day', 'done', 'wychavon')
    expect((await phone.records())[0]?.stated).toEqual({ area: 'wychavon' })
    await chat.pass(3 * 3600)
    await sends('the taxi firm changed again and he is so upset')
    await chat.pass(90)
    expect(phone.hears().join()).toMatch(/How old is your child/)
  })
})
