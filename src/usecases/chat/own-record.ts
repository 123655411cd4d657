import type { OwnRecord } from '../../domain/chat/conversation/turn.js'
import { standingThemes } from '../../domain/experience/tags.js'
import type { Experience } from '../../domain/experience.js'

/** A record as the person who told it may hear of it. */
export const ownRecord = (experience: Experience): OwnRecord => {
  const { parts } = experience.original
  return {
    reference: experience.reference,
    receivedAt: experience.receivedAt,
    words: experience.words ?? '',
    voices: parts.filter(part => part.recording).length,
    files: parts.filter(part => part.file).length,
    themes: standingThemes(experience),
    area: experience.facets.area,
    kind: experience.kind ?? null,
  }
}
