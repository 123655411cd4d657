import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { questionsOf } from '../../../src/domain/surveys/edition.js'
import { problemsOf } from '../../../src/domain/surveys/problems.js'
import { surveyFiles } from '../survey-files.js'

const read = (file: string) => surveyFiles.read(readFileSync(`test/fixtures/survey-files/${file}`))
const survey = await read('short-breaks-6.lss')
const questions = questionsOf(survey.questionnaire)
const question = (name: string) => questions.find(one => one.name === name)
const toldOf = (name: string): string =>
  survey.told
    .filter(({ where }) => where === name || where.startsWith(`${name}:`))
    .map(({ says }) => says)
    .join(' ')

describe('a survey of LimeSurvey', () => {
  it('is asked in its order, tables row by row', () => {
    expect(questions.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'used single',
      'which multiple',
      'hours number',
      'how single',
      'rate scale',
      'why long',
      'agree_SQ001 single',
      'agree_SQ002 single',
      'points_SQ001 scale',
      'points_SQ002 scale',
      'cost_SQ001 number',
      'cost_SQ002 number',
      'change_SQ001 scale',
      'week_SQ001 multiple',
      'week_SQ002 multiple',
      'when date',
      'phone short',
    ])
  })

  it('can go live as it is', () => {
    expect(problemsOf(survey.questionnaire)).toEqual([])
  })

  it('is read in words, without its HTML', () => {
    const { title, intro, thanks, sections } = survey.questionnaire
    expect([title, thanks]).toEqual(['Short breaks (invented)', 'Thank you & goodbye.'])
    expect(intro).toBe('We ask about short breaks.\n- Five minutes\n- No names')
    expect(sections.map(one => [one.title, one.help])).toEqual([
      ['Your breaks', 'Think of this year.'],
      ['The people', 'These are about the helpers.'],
    ])
  })

  it('has its choices, limits and tables', () => {
    expect(question('which')?.choices.map(({ text, alone, words }) => [text, alone, words])).toEqual([
      ['A club', undefined, undefined],
      ['A night away', undefined, undefined],
      ['None of these', true, undefined],
      ['Other', undefined, true],
    ])
    expect(question('hours')?.number).toEqual({ least: 0, most: 168, whole: true, unit: 'hours' })
    expect(question('when')?.date).toEqual({ earliest: '2020-01-01' })
    expect(question('agree_SQ002')).toMatchObject({
      text: 'They knew my child',
      grid: { text: 'How much do you agree?\nOne in each row.' },
    })
    expect(question('week_SQ001')?.choices.map(({ text }) => text)).toEqual(['Saturday', 'Sunday'])
  })

  it('has its rules', () => {
    const ifUsed = { question: 'used', is: 'any-of', choices: ['y'] }
    expect(question('which')?.onlyIf).toEqual({ hold: 'all', conditions: [ifUsed] })
    expect(question('hours')?.onlyIf).toEqual({
      hold: 'all',
      conditions: [ifUsed, { question: 'which', is: 'any-of', choices: ['sq001'] }],
    })
    expect(question('rate')?.onlyIf).toEqual({
      hold: 'all',
      conditions: [{ question: 'hours', is: 'at-least', value: 3 }],
    })
    expect(question('why')?.onlyIf).toEqual({
      hold: 'any',
      conditions: [
        { question: 'rate', is: 'any-of', choices: ['1', '2'] },
        { question: 'how', is: 'none-of', choices: ['a1'] },
        { question: 'how', is: 'unanswered' },
      ],
    })
    expect(question('cost_SQ001')?.onlyIf).toEqual({ hold: 'all', conditions: [{ question: 'used', is: 'answered' }] })
  })

  it('is translated', () => {
    expect(survey.questionnaire.translations.pl).toMatchObject({
      title: 'Krótkie przerwy (wymyślone)',
      'question used text': 'Czy była przerwa?',
      'question how choice a1': 'Ze szkoły',
      'grid agree': 'Na ile?',
    })
  })

  it('tells of everything that it could not take', () => {
    expect(toldOf('The whole survey')).toContain('had to be answered: used.')
    expect(toldOf('order')).toContain('put in order')
    expect(toldOf('sum')).toContain('does not calculate')
    expect(toldOf('phone')).toMatch(/\[0-9\].*more than words.*earlier answer.*count\(which\)/)
    expect(toldOf('rate')).toContain('Say in words what the lowest and the highest mean')
  })

  it.each(['short-breaks-3.lss', 'short-breaks.txt'])('is the same from %s', async file => {
    expect(await read(file)).toEqual(survey)
  })

  it('may speak of its questions by their numbers', async () => {
    const xml = readFileSync('test/fixtures/survey-files/short-breaks-6.lss', 'utf8')
    const numbered = xml
      .replace('((used.NAOK == "Y"))', '((424242X7X7000.NAOK == "Y"))')
      .replace('hours.NAOK > 2', 'Q7040.NAOK > 2')
    expect(await surveyFiles.read(Buffer.from(numbered))).toEqual(survey)
  })

  it('stands as English when it has no English, and says so', async () => {
    const xml = readFileSync('test/fixtures/survey-files/short-breaks-6.lss', 'utf8')
      .replaceAll('<language><![CDATA[en]]></language>', '<language><![CDATA[de]]></language>')
      .replaceAll('<surveyls_language><![CDATA[en]]>', '<surveyls_language><![CDATA[de]]>')
    const { questionnaire, told } = await surveyFiles.read(Buffer.from(xml))
    expect(questionnaire.title).toBe('Short breaks (invented)')
    expect(told.map(({ says }) => says)).toContain('Its first language is de. It stands where English does.')
  })
})
