import { beforeEach, describe, expect, it } from 'vitest'
import { aPile, aTypedSheet, SAID_YES } from '../../../test/support/a-pile.js'
import type { Answered } from '../../domain/surveys/answered.js'
import { entryAgreement } from '../../domain/surveys/paper/entry-agreement.js'
import { progressOf, sheetsIn, sheetsToCheckBy } from '../../domain/surveys/paper/pile.js'
import { differencesIn, isSameAnswer } from '../../domain/surveys/paper/second-entry.js'
import { closeBatch } from './close-batch.js'

type Pile = Awaited<ReturnType<typeof aPile>>

const NO: Answered = { kind: 'chosen', choices: ['no'] }
const YES: Answered = { kind: 'chosen', choices: ['yes'] }

let pile: Pile

beforeEach(async () => {
  pile = await aPile({ sheets: 3, secondShare: 1 })
})

const again = (id: string, typed: Record<string, string> = {}) => ({
  id,
  revision: 1,
  typed: { plan: '1', ...SAID_YES, ...typed },
  finished: true,
})

/** One sheet, typed by Ann and then by Bea. */
const typedTwice = async (second: Record<string, string> = {}) => {
  const sheet = aTypedSheet(1)
  await pile.type(sheet)
  await pile.typeAgain(again(sheet.id, second))
  return sheet.id
}
const differences = async () => {
  const all = sheetsIn(await pile.sheets())
  return all.flatMap(sheet => differencesIn(pile.edition.questionnaire, sheet).map(({ question }) => question.id))
}

describe('typing a sheet a second time', () => {
  it('is for somebody else than who typed it first, and for one person only', async () => {
    const sheet = aTypedSheet(1)
    await pile.type(sheet)
    await expect(pile.typeAgain(again(sheet.id), 'ann')).rejects.toMatchObject({ code: 'not-allowed' })
    await pile.typeAgain({ ...again(sheet.id), finished: false }, 'bea')
    await expect(pile.typeAgain(again(sheet.id), 'cat')).rejects.toMatchObject({ code: 'not-allowed' })
    const sheets = await pile.sheets()
    const offered = ['ann', 'bea', 'cat'].map(by => sheetsToCheckBy(pile.batch, sheets, by).length)
    expect(offered).toEqual([0, 1, 0])
  })

  it('is for the sheets that were drawn, and only once they are typed to the end', async () => {
    const open = aTypedSheet(1, { finished: false })
    await pile.type(open)
    await expect(pile.typeAgain(again(open.id))).rejects.toMatchObject({ code: 'invalid-message' })
    pile.batch.drawn = []
    const other = aTypedSheet(2)
    await pile.type(other)
    await expect(pile.typeAgain(again(other.id))).rejects.toMatchObject({ code: 'invalid-message' })
  })

  it('waits outside a closed pile, unless it is there already', async () => {
    const [done, late] = [aTypedSheet(1), aTypedSheet(2)]
    for (const sheet of [done, late]) await pile.type(sheet)
    await pile.typeAgain(again(done.id))
    await closeBatch(pile)(pile.batch)
    Object.assign(pile.batch, await pile.paper.batch(pile.batch.id))
    expect(await pile.typeAgain(again(done.id))).toBe('kept')
    expect(await pile.typeAgain(again(late.id))).toBe('pile-closed')
    expect(sheetsToCheckBy(pile.batch, await pile.sheets(), 'bea')).toEqual([])
  })

  it('changes nothing of what was typed first, and nothing any more once it is done', async () => {
    const id = await typedTwice({ plan: '2' })
    await pile.typeAgain({ ...again(id, { plan: '1' }), revision: 9 })
    const [sheet] = await pile.sheets()
    expect(sheet).toMatchObject({ answers: { plan: YES }, sheet: { second: { by: 'bea', answers: { plan: NO } } } })
  })

  it('keeps what was typed last, also when an older message comes late or one comes twice', async () => {
    const sheet = aTypedSheet(1)
    await pile.type(sheet)
    const typing = (revision: number, plan: string) =>
      pile.typeAgain({ ...again(sheet.id, { plan }), revision, finished: false })
    await typing(2, '2')
    await typing(1, '1')
    await typing(2, '1')
    expect((await pile.sheets())[0]?.sheet?.second).toMatchObject({ revision: 2, answers: { plan: NO } })
  })

  it('finds every question in which the two differ, and no other', async () => {
    await typedTwice({ plan: '2', 'consent:quote': '1' })
    expect(await differences()).toEqual(['plan', 'consent:quote'])
  })

  it('finds nothing where both typed the same, long answers left aside', async () => {
    await typedTwice()
    expect(await differences()).toEqual([])
    expect(progressOf(pile.batch, await pile.sheets())).toMatchObject({ counted: 3, typed: 1, toCheck: 3, checked: 1 })
  })

  it('leaves a sheet alone that was taken back', async () => {
    const id = await typedTwice({ plan: '2' })
    await pile.answering.withdraw(id)
    expect(await differences()).toEqual([])
    expect(progressOf(pile.batch, await pile.sheets())).toMatchObject({ toCheck: 2, withdrawn: 1 })
  })
})

describe('settling a difference', () => {
  it('puts what stands on the paper in place, and keeps what was typed first for counting mistakes', async () => {
    const id = await typedTwice({ plan: '2' })
    await pile.settle({ id, questionId: 'plan', answer: NO })
    const [sheet] = await pile.sheets()
    expect(sheet).toMatchObject({
      answers: { plan: NO },
      sheet: { firstSaid: { plan: YES }, settled: { plan: { by: 'cat' } } },
    })
    expect(await differences()).toEqual([])
    const { byQuestion, byPerson } = entryAgreement(pile.edition.questionnaire, sheetsIn(await pile.sheets()))
    expect(byQuestion[0]).toMatchObject({ id: 'plan', compared: 1, same: 0 })
    expect(byPerson).toEqual([
      { by: 'ann', typed: 4, wrong: 1 },
      { by: 'bea', typed: 4, wrong: 0 },
    ])
  })

  it('is done anew by whoever looks again, and what was typed first stays what it was', async () => {
    const id = await typedTwice({ plan: '2' })
    await pile.settle({ id, questionId: 'plan', answer: NO })
    await pile.settle({ id, questionId: 'plan', answer: { kind: 'unreadable' } }, 'dan')
    expect((await pile.sheets())[0]).toMatchObject({
      answers: { plan: { kind: 'unreadable' } },
      sheet: { firstSaid: { plan: YES }, settled: { plan: { by: 'dan' } } },
    })
  })

  it('may find that neither had it right', async () => {
    const id = await typedTwice({ plan: '2' })
    await pile.settle({ id, questionId: 'plan', answer: { kind: 'unreadable' } })
    const { byPerson } = entryAgreement(pile.edition.questionnaire, sheetsIn(await pile.sheets()))
    expect(byPerson.map(({ wrong }) => wrong)).toEqual([1, 1])
  })

  it('of what may be quoted tells the records as well', async () => {
    const id = await typedTwice({ 'consent:quote': '1' })
    await pile.settle({ id, questionId: 'consent:quote', answer: YES })
    expect(await pile.sheets()).toMatchObject([{ consent: { quote: true, contact: false } }])
    expect(await pile.records()).toMatchObject([{ consent: { quote: true } }])
  })

  it('that finds no yes to keeping takes all of it away', async () => {
    const id = await typedTwice({ 'consent:keep': '2' })
    await pile.settle({ id, questionId: 'consent:keep', answer: NO })
    expect(await pile.sheets()).toMatchObject([{ state: 'withdrawn', answers: {} }])
    expect((await pile.records()).every(({ state }) => state === 'erased')).toBe(true)
  })

  it('has nothing more to settle once all of it is gone', async () => {
    const id = await typedTwice({ 'consent:keep': '2', 'consent:quote': '1' })
    await pile.settle({ id, questionId: 'consent:keep', answer: NO })
    await pile.settle({ id, questionId: 'consent:quote', answer: YES })
    expect(await pile.sheets()).toMatchObject([{ state: 'withdrawn', answers: {}, sheet: { settled: {} } }])
  })

  it('is refused for a sheet that nobody typed a second time', async () => {
    const sheet = aTypedSheet(1)
    await pile.type(sheet)
    const settling = { id: sheet.id, questionId: 'plan', answer: NO }
    await expect(pile.settle(settling)).rejects.toMatchObject({ code: 'invalid-message' })
  })
})

describe('two answers', () => {
  it('are the same whatever the order of the boxes, the capitals and the spaces', () => {
    const said = (choices: string[], words: string): Answered => ({ kind: 'chosen', choices, words })
    expect(isSameAnswer(said(['autism', 'other'], 'Sleep '), said(['other', 'autism'], ' sleep'))).toBe(true)
    expect(isSameAnswer(said(['autism', 'other'], 'Sleep'), said(['other'], 'Sleep'))).toBe(false)
    expect(isSameAnswer({ kind: 'words', text: 'A  Friend' }, { kind: 'words', text: 'a friend' })).toBe(true)
  })
})
