import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../src/domain/surveys/edition.js'
import { problemsOf } from '../../../src/domain/surveys/problems.js'
import { surveyFiles } from '../survey-files.js'

const read = (file: string) => surveyFiles.read(readFileSync(`test/fixtures/survey-files/${file}`))
const form = await read('school-day.xlsx')
const questions = questionsOf(form.questionnaire)
const question = (name: string) => questions.find(one => one.name === name)
const toldOf = (name: string): string =>
  form.told
    .filter(({ where }) => where === name || where.startsWith(`${name}:`))
    .map(({ says }) => says)
    .join(' ')

/** A form of a few rows, as somebody saves it for a spreadsheet. */
const ofRows = (...rows: string[]) =>
  surveyFiles.read(Buffer.from(['type,name,label,relevant,constraint', ...rows].join('\n')))

describe('a form of KoboToolbox', () => {
  it('is asked in its order, with its kinds of questions', () => {
    expect(questions.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'plan single',
      'months number',
      'miles number',
      'since date',
      'helped multiple',
      'safe scale',
      'listen single',
      'answer single',
      'marks number',
      'school short',
      'story long',
      'village single',
      'email short',
    ])
  })

  it('can go live as it is', () => {
    expect(problemsOf(form.questionnaire)).toEqual([])
  })

  it('keeps its parts, and its notes where they are read', () => {
    const { title, intro, thanks, sections } = form.questionnaire
    expect(title).toBe('The school day (invented)')
    expect(intro).toBe('We ask how the school day goes. Two minutes.')
    expect(thanks).toBe('Thank you very much.')
    expect(sections.map(one => [one.title, one.help])).toEqual([
      ['Your child', undefined],
      ['The school day', 'Think of the last four weeks.'],
      ['', undefined],
    ])
  })

  it('has its choices with their numbers, words of one’s own, and boxes that go with no other', () => {
    expect(question('safe')?.choices.map(({ code, text, beside }) => [code, text, beside])).toEqual([
      [1, 'Agree', undefined],
      [2, 'Neither', undefined],
      [3, 'Disagree', undefined],
      [4, 'Does not apply', true],
    ])
    expect(question('helped')?.choices.at(-1)).toMatchObject({ text: 'Other', words: true })
    expect(
      question('helped')
        ?.choices.filter(({ alone }) => alone)
        .map(({ text }) => text),
    ).toEqual(['Nothing helps'])
  })

  it('has its limits', () => {
    expect(question('months')?.number).toEqual({ whole: true, least: 0, most: 60 })
    expect(question('marks')?.number).toEqual({ whole: true, least: 1, most: 10 })
    expect(question('since')?.date).toEqual({ earliest: '2010-01-01' })
  })

  it('has tables as questions that share their words', () => {
    expect(question('listen')?.grid).toEqual(question('answer')?.grid)
    expect(question('listen')?.grid?.text).toBe('How much do you agree?')
  })

  it('has its rules, those of its parts too', () => {
    const ofPart = {
      hold: 'any',
      conditions: [
        { question: 'plan', is: 'any-of', choices: ['yes'] },
        { question: 'months', is: 'at-least', value: 13 },
      ],
    }
    expect(question('months')?.onlyIf).toEqual({
      hold: 'all',
      conditions: [{ question: 'plan', is: 'any-of', choices: ['yes'] }],
    })
    expect(question('safe')?.onlyIf).toEqual(ofPart)
    expect(question('email')?.onlyIf).toBeUndefined()
  })

  it('is translated where we speak the language, and tells where we do not', () => {
    expect(form.questionnaire.translations.pl).toMatchObject({
      'question plan text': 'Czy dziecko ma plan?',
      'question plan choice yes': 'Tak',
      intro: 'Pytamy o dzień w szkole.',
      'grid grid': 'Na ile się zgadzasz?',
    })
    expect(toldOf('The whole survey')).toContain('french')
  })

  it('tells of every row that it could not take', () => {
    expect(toldOf('The whole survey')).toContain('had to be answered: plan, story.')
    for (const name of ['start', 'sibling', 'sibling_age', 'years', 'photo', 'place', 'village', 'miles']) {
      expect(toldOf(name), name).not.toBe('')
    }
    expect(toldOf('email')).toContain('{story}) > 10 * 2')
    expect(toldOf('story')).toContain('only its own is kept')
  })

  it('is the same when it was saved as text', async () => {
    expect(await read('school-day.csv')).toEqual(form)
  })

  it('may be one sheet of a few columns', async () => {
    const { questionnaire, told } = await ofRows(
      'text,name,What is its name?',
      'integer,age,How old?,,. > 0 and . < 26',
    )
    expect(questionsOf(questionnaire).map(({ text }) => text)).toEqual(['What is its name?', 'How old?'])
    expect(questionsOf(questionnaire)[1]?.number).toEqual({ whole: true, least: 1, most: 25 })
    expect(told).toEqual([])
  })

  it('gives names and numbers that hold here, whatever it calls its questions', async () => {
    const { questionnaire, told } = await ofRows('text,constructor,One', 'text,8-things,Two', 'text,8 things,Three')
    const [one, two, three] = questionsOf(questionnaire)
    expect(one?.id).toBe('question')
    expect(two).toMatchObject({ id: '8-things', name: 'q_8_things' })
    expect(three).toMatchObject({ id: '8-things-2', name: 'q_8_things_2' })
    expect(told.map(({ where }) => where)).toEqual(['8-things: Two', '8 things: Three'])
  })

  it('has rules that look back only', async () => {
    const { questionnaire, told } = await ofRows(`text,first,First,${'$'}{second} != ''`, 'text,second,Second')
    expect(questionsOf(questionnaire)[0]?.onlyIf).toBeUndefined()
    expect(told[0]?.says).toContain("{second} != ''")
  })

  it('says of a limit that cannot be taken that any answer is kept', async () => {
    const { told } = await ofRows('text,code,Code,,"regex(., \'^[A-Z]+$\')"')
    expect(told[0]?.says).toContain('a rule that Earshot cannot take')
    expect(told[0]?.says).toContain('any answer is kept')
  })

  it('is refused when it asks nothing', async () => {
    await expect(ofRows('calculate,sum,Sum')).rejects.toMatchObject({ code: 'invalid-message' })
  })
})
