import { withTranslation } from '../../../domain/surveys/drafting/outdated.js'
import { mayTranslate } from '../../../domain/surveys/drafting/translating.js'
import type { Edition, Translation } from '../../../domain/surveys/edition.js'
import type { SurveyStore } from '../../../domain/surveys/survey-store.js'
import { textsOf } from '../../../domain/surveys/survey-texts.js'
import type { Language } from '../../../domain/wordings/wording.js'
import { storableThroughout } from '../../../domain/words.js'
import { onEdition } from './on-edition.js'

/**
 * Keeps texts of one language; those that are not named stay as they are, and an empty one is taken away. What is asked already in
 * that language, in an edition that somebody has answered, stays as it is.
 * @param texts by the keys of `survey-texts.ts`
 * @param check throws when another has changed these texts meanwhile
 */
export const translateEdition =
  ({ surveys }: { surveys: Pick<SurveyStore, 'edition' | 'saveEdition'> }) =>
  (id: string, language: Language, texts: Record<string, string>, check: (latest: Edition) => void): Promise<Edition> =>
    onEdition(surveys, id, latest => {
      check(latest)
      return { ...latest, questionnaire: translated(latest, language, storableThroughout(texts)) }
    })

// ---------------------------------------------------------------------------------------------------------------------

const translated = (edition: Edition, language: Language, given: Record<string, string>): Edition['questionnaire'] => {
  const { questionnaire } = edition
  const open = textsOf(questionnaire).filter(
    ({ key }) => mayTranslate(edition, language, key) && given[key] !== undefined,
  )
  const said = new Map(open.map(({ key }) => [key, given[key]?.trim() ?? '']))
  const left = (texts: Translation = {}) => Object.entries(texts).filter(([key]) => !said.get(key))
  const before = Object.entries(questionnaire.translations[language] ?? {}).filter(([key]) => !said.has(key))
  return withTranslation(questionnaire, language, {
    texts: Object.fromEntries([...before, ...[...said].filter(([, text]) => text !== '')]),
    outdated: Object.fromEntries(left(questionnaire.outdated?.[language])),
  })
}
