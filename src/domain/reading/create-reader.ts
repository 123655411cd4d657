import type { CodeFrame } from '../code-frame/code-frame.js'
import type { Reader } from '../ports.js'
import { type Finding, nothingCounted, type Reading, type Suggestion } from '../understanding.js'
import { isEmptyAnswer } from './empty-answer.js'
import { BY_RULES, partsByRules } from './parts-by-rules.js'
import { createPassage, type Passage } from './passage.js'
import type { ReaderParts } from './reader-parts.js'

/**
 * A reader by word lists and rules. Everything is compiled here, once; reading is quick and pure.
 *
 * @param better what takes the place of some of the rules, given the rules
 */
export const createReader = (
  frame: CodeFrame,
  better: (byRules: ReaderParts) => Partial<ReaderParts> = () => ({}),
): Reader => {
  const byRules = partsByRules(frame)
  const parts: ReaderParts = { ...byRules, ...better(byRules) }
  const reader = readerName(frame, parts.name)
  return {
    read: text => {
      const passage = createPassage(text)
      const found = always(passage, parts)
      return {
        ...(isEmptyAnswer(passage) ? nothingCounted() : whatIsSaid(passage, parts, found.redaction.findings)),
        ...found,
        reader,
      }
    },
  }
}

/** What a reading is signed with: `rules@1.1+send-parent-carer@1.1`, and what was learnt between the two. */
export const readerName = ({ id, version }: Pick<CodeFrame, 'id' | 'version'>, parts = BY_RULES): string =>
  `${parts}+${id}@${version}`

// ---------------------------------------------------------------------------------------------------------------------

type Always = 'language' | 'safeguarding' | 'redaction'
type Said = Omit<Reading, Always | 'reader'>

/** Personal data and harm are looked for in every text, even one that answers nothing. */
const always = (passage: Passage, parts: ReaderParts): Pick<Reading, Always> => {
  const language = parts.language(passage)
  const otherLanguage = language === 'en' ? parts.otherLanguage(passage) : null
  return {
    language,
    safeguarding: parts.safeguarding(passage),
    redaction: { ...parts.redaction(passage), ...(otherLanguage ? { otherLanguage } : {}) },
  }
}

const whatIsSaid = (passage: Passage, parts: ReaderParts, findings: Finding[]): Said => {
  const themes = parts.themes(passage).filter(theme => !restsOnNames(theme, findings))
  const hasTheme = themes.length > 0
  const sentiment = parts.sentiment(passage, { hasTheme })
  return {
    themes,
    services: parts.services(passage, themes),
    needs: parts.needs(passage),
    phase: parts.phase(passage),
    area: parts.area(passage),
    sentiment,
    kind: parts.kind(passage, { hasTheme, sentiment }),
  }
}

const NAMES_OF_PEOPLE = ['child-name', 'parent-name', 'staff-name', 'other-name']

/** A surname says nothing about a subject: Mrs Brown is not about the colour of skin. */
const restsOnNames = ({ evidence }: Suggestion, findings: Finding[]): boolean => {
  const names = findings.filter(({ type }) => NAMES_OF_PEOPLE.includes(type))
  return (
    evidence.length > 0 &&
    evidence.every(({ start, end }) => names.some(name => name.start <= start && end <= name.end))
  )
}
