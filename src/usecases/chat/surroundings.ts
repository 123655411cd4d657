import type { ContributorRecords } from '../../domain/chat/contributor-records.js'
import { isCloseTo, plainWords } from '../../domain/chat/conversation/close-to.js'
import type { OwnSurvey, Surroundings } from '../../domain/chat/conversation/turn.js'
import type { Conversation } from '../../domain/chat/conversation-store.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { bestPlaces, broaderThemes, withThemesOfToday } from '../../domain/directory/best-places.js'
import type { DirectoryStore } from '../../domain/directory/directory.js'
import { shareChoices } from '../../domain/share-choices.js'
import type { Edition } from '../../domain/surveys/edition.js'
import type { ResponseStore, SurveyStore } from '../../domain/surveys/survey-store.js'
import type { WordingBook } from '../../domain/wordings/wording.js'
import { ownRecord } from './own-record.js'

export interface SurroundingsDeps {
  records: Pick<ContributorRecords, 'ofContributor'>
  responses: Pick<ResponseStore, 'ofContributor'>
  surveys: Pick<SurveyStore, 'edition'>
  liveEditions(): Promise<Edition[]>
  currentBook(): Promise<WordingBook>
  directory: Pick<DirectoryStore, 'published'>
  /** As it counts now. */
  currentFrame(): CodeFrame
  forumName: string
  privacyUrl: string
  directoryUrl: string
  quietSeconds: number
  consentHours: number
}

/** More than three places are a list, and no help. */
const MOST_PLACES = 3

/**
 * Gathers what one turn of a conversation may know.
 * @param turnId names it, the same whenever it is taken again
 */
export const surroundingsOf = async (
  { records, currentBook, currentFrame, directory, ...deps }: SurroundingsDeps,
  conversation: Conversation,
  now: Date,
  turnId: string,
): Promise<Surroundings> => {
  const frame = currentFrame()
  const places = (await directory.published()).map(place => withThemesOfToday(frame, place))
  return {
    now,
    turnId,
    surveys: { live: await deps.liveEditions(), own: await ownSurveys(deps, conversation) },
    forumName: deps.forumName,
    privacyUrl: deps.privacyUrl,
    directoryUrl: deps.directoryUrl,
    quietSeconds: deps.quietSeconds,
    consentHours: deps.consentHours,
    book: await currentBook(),
    records: (await records.ofContributor(conversation.contributorKey)).map(ownRecord),
    choices: shareChoices(frame),
    districtNamed: words => districtMeant(frame, words),
    bestPlaces: about => bestPlaces(places, { ...about, broader: broaderThemes(frame, about.themes) }, MOST_PLACES),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** What they answered on this channel, newest first. */
const ownSurveys = async (
  { responses, surveys }: Pick<SurroundingsDeps, 'responses' | 'surveys'>,
  { contributorKey }: Conversation,
): Promise<OwnSurvey[]> => {
  const own = await responses.ofContributor(contributorKey)
  const known = await Promise.all(
    own.map(async response => ({ response, edition: await surveys.edition(response.editionId) })),
  )
  return known.flatMap(({ response, edition }) => (edition ? [{ response, edition }] : []))
}

/** The district that is named by itself or by a place in it, one small mistake forgiven. */
const districtMeant = (frame: CodeFrame, words: string): string | null => {
  const typed = plainWords(words)
  const known = frame.facets.place.areas.flatMap(area => area.districts)
  const isMeant = (name: string) => isCloseTo(typed, plainWords(name))
  return known.find(({ name, places }) => [name, ...places].some(isMeant))?.id ?? null
}
