import { Prisma } from '../../prisma/generated/client.js'
import type { ExperienceModel } from '../../prisma/generated/models.js'
import { standingThemes } from '../../src/domain/experience/tags.js'
import { type Experience, personNeeded } from '../../src/domain/experience.js'
import { dayOfDate } from './date-column.js'

/** A record as the table holds it: what is searched has a column of its own, the rest is JSON. */
export const toColumns = (experience: Experience) => ({
  reference: experience.reference,
  channel: experience.channel,
  externalId: experience.externalId,
  contributorKey: experience.contributorKey ?? null,
  receivedAt: experience.receivedAt,
  sentAt: experience.sentAt,
  happenedOn: experience.happenedOn ? new Date(experience.happenedOn) : null,
  eventCode: experience.eventCode ?? null,
  consent: asJson(experience.consent),
  original: asJson(experience.original),
  stated: asJsonOrNull(experience.stated),
  transcript: asJsonOrNull(experience.transcript),
  correction: asJsonOrNull(experience.correction),
  words: experience.words ?? null,
  reading: asJsonOrNull(experience.reading),
  redacted: asJsonOrNull(experience.redacted),
  tags: asJson(experience.tags),
  themes: standingThemes(experience),
  services: experience.facets.services,
  needs: experience.facets.needs,
  phase: experience.facets.phase,
  area: experience.facets.area,
  language: experience.language ?? null,
  sentiment: experience.sentiment === undefined ? null : String(experience.sentiment),
  kind: experience.kind ?? null,
  safeguardingLevel: experience.safeguarding.level,
  safeguarding: asJson(experience.safeguarding),
  decided: asJsonOrNull(experience.decided),
  review: asJsonOrNull(experience.review),
  assignedTo: experience.assignedTo ?? null,
  splitFrom: experience.splitFrom ?? null,
  splitInto: experience.splitInto ?? [],
  mergedInto: experience.mergedInto ?? null,
  state: experience.state,
  failure: asJsonOrNull(experience.failure),
  needsPerson: personNeeded(experience),
  transcribedAt: experience.transcribedAt ?? null,
  understoodAt: experience.understoodAt ?? null,
  keepUntil: experience.keepUntil ? new Date(experience.keepUntil) : null,
  invented: experience.invented,
})

/** The table's own names, for the one place that writes many new rows in one statement. */
export const toNewRow = (experience: Experience): Record<string, unknown> => ({
  id: experience.id,
  reference: experience.reference,
  channel: experience.channel,
  external_id: experience.externalId,
  contributor_key: experience.contributorKey,
  received_at: experience.receivedAt,
  sent_at: experience.sentAt,
  happened_on: experience.happenedOn,
  event_code: experience.eventCode,
  consent: experience.consent,
  original: experience.original,
  stated: experience.stated,
  words: experience.words,
  tags: [],
  themes: [],
  services: experience.facets.services,
  needs: experience.facets.needs,
  phase: experience.facets.phase,
  area: experience.facets.area,
  safeguarding_level: experience.safeguarding.level,
  safeguarding: experience.safeguarding,
  split_from: experience.splitFrom,
  split_into: [],
  state: experience.state,
  touched_at: experience.receivedAt,
  starts: {},
  keep_until: experience.keepUntil,
  invented: experience.invented,
  version: experience.version,
})

/** The table's own names of what follows from what people say, for the one place that changes many rows in one statement. */
export const toSaidRow = (experience: Experience): Record<string, unknown> => ({
  id: experience.id,
  version: experience.version,
  tags: experience.tags,
  themes: standingThemes(experience),
  services: experience.facets.services,
  needs: experience.facets.needs,
  phase: experience.facets.phase,
  area: experience.facets.area,
  sentiment: experience.sentiment === undefined ? null : String(experience.sentiment),
  kind: experience.kind,
  decided: experience.decided,
  review: experience.review,
  assigned_to: experience.assignedTo,
  split_into: experience.splitInto ?? [],
  merged_into: experience.mergedInto,
  state: experience.state,
  needs_person: personNeeded(experience),
})

export const fromRow = (row: ExperienceModel): Experience =>
  withoutNulls({
    id: row.id,
    reference: row.reference,
    channel: row.channel,
    externalId: row.externalId,
    contributorKey: row.contributorKey,
    receivedAt: row.receivedAt.toISOString(),
    sentAt: row.sentAt.toISOString(),
    happenedOn: row.happenedOn && dayOfDate(row.happenedOn),
    eventCode: row.eventCode,
    consent: row.consent,
    original: row.original,
    stated: row.stated,
    transcript: row.transcript,
    correction: row.correction,
    words: row.words,
    reading: row.reading,
    redacted: row.redacted,
    tags: row.tags,
    facets: { services: row.services, needs: row.needs, phase: row.phase, area: row.area },
    language: row.language,
    sentiment: row.sentiment === 'mixed' || row.sentiment === null ? row.sentiment : Number(row.sentiment),
    kind: row.kind,
    safeguarding: row.safeguarding,
    decided: row.decided,
    review: row.review,
    assignedTo: row.assignedTo,
    splitFrom: row.splitFrom,
    splitInto: row.splitInto.length > 0 ? row.splitInto : null,
    mergedInto: row.mergedInto,
    state: row.state,
    failure: row.failure,
    transcribedAt: row.transcribedAt?.toISOString(),
    understoodAt: row.understoodAt?.toISOString(),
    keepUntil: row.keepUntil && dayOfDate(row.keepUntil),
    invented: row.invented,
    version: row.version,
  })

// ---------------------------------------------------------------------------------------------------------------------

const asJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue
const asJsonOrNull = (value: object | undefined) => (value === undefined ? Prisma.DbNull : asJson(value))

/** The table's JSON was written from an `Experience` by this file alone, so it is read back as one. */
const withoutNulls = (fields: Record<string, unknown>): Experience =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as unknown as Experience
