import { type Experience, listeningNeeded, lookingNeeded, namesLeftIn, nextStep } from '../../domain/experience.js'
import { INSTEAD_OF_LEFT_NAMES, isWithheld } from '../left-names.js'
import type { CoverView } from '../reading-load/cover.js'
import { type ChangePiece, changePieces } from './changes-view.js'
import { type MessageView, messageViews, typedByPerson } from './messages-view.js'
import { evidenceMarks, piecesOf, type ShownWords, type WordsPiece } from './words-view.js'

/** What was told, as the page of a record shows it: with names hidden, or as it came. */
export interface ToldView {
  /** True for the page with the original words and the recording. */
  original: boolean
  wordsHeading: string
  /** The question of a survey that the words answer. */
  question: string | null
  /** The redacted words, or null when `instead` or `messages` stands in their place. */
  pieces: WordsPiece[] | null
  /** Whether there are words at all, on whichever page. */
  hasWords: boolean
  /** Said in place of words. */
  instead: string | null
  /** Only with the original. */
  messages: MessageView[] | null
  /** Only with the original: what a person heard and saw, in place of the machine's words. */
  typedByPerson: WordsPiece[] | null
  /** Only with the original: what a person changed in what the machine had heard. */
  changes: ChangePiece[] | null
  answers: { question: string; answer: string }[]
  /** Stands in place of all words until the reader chooses to read them. */
  cover: CoverView | null
}

/** @param shown the words, be they covered or not */
export const toldView = (
  experience: Experience,
  shown: ShownWords,
  { original, cover }: { original: boolean; cover: CoverView | null },
): ToldView => ({
  original,
  wordsHeading: wordsHeading(experience, original),
  question: experience.survey?.question ?? null,
  hasWords: Boolean(shown.text),
  ...(cover ? NO_WORDS : openWords(experience, shown, original)),
  cover,
})

// ---------------------------------------------------------------------------------------------------------------------

const wordsHeading = (experience: Experience, original: boolean): string => {
  if (original) return 'The original words'
  return namesLeftIn(experience) ? 'The words (names may still show)' : 'The words, with names hidden'
}

type Words = Pick<ToldView, 'pieces' | 'instead' | 'messages' | 'typedByPerson'>
type OpenWords = Words & Pick<ToldView, 'changes' | 'answers'>

const NO_WORDS: OpenWords = {
  pieces: null,
  instead: null,
  messages: null,
  typedByPerson: null,
  changes: null,
  answers: [],
}

const openWords = (experience: Experience, shown: ShownWords, original: boolean): OpenWords =>
  original
    ? {
        ...originalView(experience, shown),
        changes: changePieces(experience),
        answers: experience.original.answers ?? [],
      }
    : { ...redactedView(experience, shown), changes: null, answers: [] }

const redactedView = (experience: Experience, shown: ShownWords): Words => {
  const none = { messages: null, typedByPerson: null }
  if (!shown.text) return { ...none, pieces: null, instead: insteadOfWords(experience) }
  return { ...none, pieces: piecesOf(shown.text, evidenceMarks(experience, shown)), instead: null }
}

const originalView = (experience: Experience, shown: ShownWords): Words => {
  const marks = evidenceMarks(experience, shown)
  return {
    pieces: null,
    instead: null,
    messages: messageViews(experience, marks),
    typedByPerson: typedByPerson(experience, marks),
  }
}

const insteadOfWords = (experience: Experience): string => {
  if (lookingNeeded(experience)) return 'Only pictures or files came. The words show here once somebody has typed them.'
  if (listeningNeeded(experience) === 'no-speech') return 'Nobody speaks on this recording.'
  if (isWithheld(experience)) return INSTEAD_OF_LEFT_NAMES
  if (nextStep(experience)) return 'The words will show here in a minute or so. Load this page again to see them.'
  return 'There are no words yet.'
}
