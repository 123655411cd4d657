import type { Person } from '../../src/domain/people.js'
import type { Edition } from '../../src/domain/surveys/edition.js'
import type { WebDeps } from '../../src/web/deps.js'
import { signedIn } from './signed-in.js'
import { aBatch, anEdition, aSurvey } from './survey-builders.js'
import { pageOf } from './web.js'

/** A live survey with a pile of paper. */
export const aPileIn = async (
  { surveys, paper }: Pick<WebDeps, 'surveys' | 'paper'>,
  about: Partial<Edition> = {},
  counted: { sheets?: number; drawn?: number[] } = {},
) => {
  const edition = anEdition(about)
  await surveys.create(aSurvey({ id: edition.surveyId }), edition)
  const batch = aBatch({ editionId: edition.id, drawn: [], ...counted })
  await paper.createBatch(batch)
  return { edition, batch }
}

/** The same, and somebody who types it in. */
export const aTypist = async (who: Partial<Person> = { roles: ['typist'] }, ...given: PileGiven) => {
  const all = await signedIn(who)
  const pile = await aPileIn(all.deps, ...given)
  const open = async (address: string, status = 200) => pageOf(await all.browser.get(address).expect(status))
  return { ...all, ...pile, open }
}

// ---------------------------------------------------------------------------------------------------------------------

type PileGiven = Parameters<typeof aPileIn> extends [unknown, ...infer Rest] ? Rest : never
