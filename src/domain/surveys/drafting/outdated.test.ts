import { expect, it } from 'vitest'
import { aQuestionnaire } from '../../../../test/support/survey-builders.js'
import { withHonestTranslations } from './outdated.js'

const before = aQuestionnaire({
  translations: { pl: { title: 'Twój rok', intro: 'Co roku.', 'question plan text': 'Plan?' } },
})

it('does not show a translation any more whose English words have changed, and keeps it', () => {
  const after = withHonestTranslations(before, { ...before, title: 'Your last year' })
  expect(after.translations.pl).toEqual({ intro: 'Co roku.', 'question plan text': 'Plan?' })
  expect(after.outdated?.pl).toEqual({ title: 'Twój rok' })
})

it('leaves translations alone when only spaces or capitals have changed', () => {
  const after = withHonestTranslations(before, { ...before, title: ' your  Year' })
  expect(after.translations).toEqual(before.translations)
  expect(after.outdated).toBeUndefined()
})

it('lets translations of texts go that are not there any more', () => {
  const after = withHonestTranslations(before, { ...before, sections: [] })
  expect(after.translations.pl).toEqual({ title: 'Twój rok', intro: 'Co roku.' })
})
