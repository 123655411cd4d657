import { contributorOf } from '../experience/contributor.js'
import { standingTags, standingThemes } from '../experience/tags.js'
import { type Experience, inSafeguardingLane, personNeeded } from '../experience.js'
import { surenessOf } from '../inbox/piles.js'
import { type Week, weekAt } from './week.js'

/** One message as a digest counts it. */
export interface Told {
  id: string
  week: Week
  /** From `contributorOf`. */
  contributor: string
  /** With names hidden. */
  text: string
  /** That stand. */
  themes: string[]
  /** No theme was found in it, or none that the machine was sure of. */
  isUnplaced: boolean
  eventCode: string | null
  /** Of the edition of a survey that it answers. */
  editionId: string | null
}

/**
 * @returns null for what a digest leaves out: what is or was with the safeguarding lead alone, what is erased, merged into another
 * record or split into others, and what no machine could read
 */
export const toldBy = (record: Experience): Told | null => {
  if (isLeftOut(record)) return null
  return {
    id: record.id,
    week: weekAt(new Date(record.receivedAt)),
    contributor: contributorOf(record),
    text: record.redacted?.text ?? '',
    themes: standingThemes(record),
    isUnplaced: isUnplaced(record),
    eventCode: record.eventCode ?? null,
    editionId: record.survey?.editionId ?? null,
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const isLeftOut = (record: Experience): boolean =>
  record.redacted === undefined ||
  record.state === 'erased' ||
  record.mergedInto !== undefined ||
  record.splitInto !== undefined ||
  !record.consent.keep ||
  inSafeguardingLane(record) ||
  personNeeded(record) !== null

const isUnplaced = (record: Experience): boolean => {
  const standing = standingTags(record)
  return standing.every(({ by, status }) => by === 'machine' && status === 'suggested') && isUnsure(record)
}

const isUnsure = (record: Experience): boolean =>
  standingTags(record).length === 0 || surenessOf({ tags: [mostSure(record)] }) === 'low'

/** The theme that the machine was surest of. */
const mostSure = (record: Experience) =>
  standingTags(record).reduce((best, tag) => (tag.confidence > best.confidence ? tag : best))
