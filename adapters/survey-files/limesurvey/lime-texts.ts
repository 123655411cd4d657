import type { Language } from '../../../src/domain/wordings/wording.js'
import type { Texts } from '../form/foreign-form.js'
import { languageOf } from '../languages.js'
import { plainText } from '../plain-text.js'
import type { ByLanguage, LimeSurvey } from './lime-survey.js'

/** How the languages of a survey are said here. English is English; without it the first language stands in its place. */
export const limeLanguages = ({ languages, first }: Pick<LimeSurvey, 'languages' | 'first'>) => {
  const base = languages.find(language => languageOf(language) === 'en') ?? first
  const ours = new Map<string, Language>([[base, 'en']])
  for (const language of languages) {
    const own = languageOf(language)
    if (own && !ours.has(language) && ![...ours.values()].includes(own)) ours.set(language, own)
  }
  return {
    textsOf(said: ByLanguage): Texts {
      const texts: Texts = {}
      for (const [language, own] of ours) {
        const html = said.get(language)
        if (html) texts[own] = plainText(html)
      }
      return texts
    },
    /** Null: English. */
    standsAsEnglish: languageOf(base) === 'en' ? null : base,
    unknown: languages.filter(language => !ours.has(language)),
  }
}

export type LimeLanguages = ReturnType<typeof limeLanguages>
