import { mayBeDrawn } from '../../domain/agreement/codable.js'
import type { CodingRound, CodingStore, Drawing, RoundItem } from '../../domain/agreement/coding-round.js'
import { type Candidate, drawSample } from '../../domain/agreement/draw-sample.js'
import type { CodeFrame } from '../../domain/code-frame/code-frame.js'
import { AppError } from '../../domain/errors.js'
import { standingThemes } from '../../domain/experience/tags.js'
import type { Experience } from '../../domain/experience.js'
import type { InboxFilter } from '../../domain/inbox/inbox-filter.js'
import type { Clock, ExperienceStore } from '../../domain/ports.js'
import type { Secrets } from '../../domain/secrets.js'

export interface RoundRequest extends Pick<Drawing, 'method' | 'size' | 'list'> {
  name: string
  practice: boolean
  /** Ids of the people who code. */
  coders: string[]
  /** What `list` says, read. */
  filter: InboxFilter
}

export interface SetUpDeps {
  codings: CodingStore
  experiences: Pick<ExperienceStore, 'page' | 'find'>
  frame: CodeFrame
  secrets: Pick<Secrets, 'id'>
  clock: Clock
}

/** As many records of the list are looked through, the newest first: more than a forum has in a year. */
export const LARGEST_POOL = 5000

/**
 * Draws a sample and keeps it as it is from now on, with what is needed to draw it again.
 * @param by id of the person
 * @throws AppError `invalid-message` when no record of the list can be drawn
 */
export const setUpRound =
  (deps: SetUpDeps) =>
  async ({ name, practice, coders, filter, ...asked }: RoundRequest, by: string): Promise<CodingRound> => {
    const { candidates, cut } = await candidatesOf(deps.experiences, filter, practice)
    const drawing = { ...asked, seed: deps.secrets.id(), pool: candidates.length, cut }
    const items = await itemsOf(deps.experiences, drawSample(candidates, drawing), practice)
    if (items.length === 0) throw nothingToDraw()
    const round = {
      id: deps.secrets.id(),
      name,
      practice,
      drawing,
      frameVersion: deps.frame.version,
      createdBy: by,
      createdAt: deps.clock.now().toISOString(),
      coders: coders.map(id => ({ id, coded: 0, handedInAt: null })),
      items,
    }
    await deps.codings.create(round)
    return round
  }

// ---------------------------------------------------------------------------------------------------------------------

const AT_A_TIME = 200

const candidatesOf = async (
  experiences: Pick<ExperienceStore, 'page'>,
  filter: InboxFilter,
  practice: boolean,
): Promise<{ candidates: Candidate[]; cut: boolean }> => {
  const asked: InboxFilter = { ...filter, lane: 'inbox', includeInvented: practice }
  const found: Experience[] = []
  let cursor: string | null | undefined
  while (cursor !== null && found.length < LARGEST_POOL) {
    const page = await experiences.page(asked, { limit: AT_A_TIME, briefly: true, ...(cursor ? { cursor } : {}) })
    found.push(...page.items)
    cursor = page.nextCursor
  }
  return { candidates: found.filter(one => mayBeDrawn(one, practice)).map(toCandidate), cut: cursor !== null }
}

const toCandidate = (record: Experience): Candidate => ({ id: record.id, codes: standingThemes(record) })

/** Somebody may have flagged or erased a record since the list was read. */
const itemsOf = async (
  experiences: Pick<ExperienceStore, 'find'>,
  ids: string[],
  practice: boolean,
): Promise<RoundItem[]> => {
  const records = await Promise.all(ids.map(id => experiences.find(id)))
  return records
    .flatMap(record => (record && mayBeDrawn(record, practice) ? [record] : []))
    .map(({ id, reading }, place) => ({
      number: place + 1,
      experienceId: id,
      machine: (reading?.themes ?? []).map(theme => theme.id),
      settled: null,
    }))
}

const nothingToDraw = (): AppError =>
  new AppError(
    'invalid-message',
    'There is no message to draw from in this list. It must have been read by Earshot, be open, and not be in the safeguarding lane. Choose another list.',
  )
