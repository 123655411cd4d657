import type { Experience } from '../../domain/experience.js'
import type { BlobRef } from '../../domain/ports.js'

/** A record as the API shows it: the same fields, without where files lie and without the versions of our own making. */
export const toRecord = (experience: Experience) => {
  const { externalId, original, reading, stated, facets, version: _ours, ...rest } = experience
  return {
    ...rest,
    externalId: experience.channel === 'api' ? externalId.slice(externalId.indexOf('/') + 1) : externalId,
    original: { ...original, ...(original.recording ? { recording: withoutKeys(original.recording) } : {}) },
    service: facets.services,
    need: facets.needs,
    phase: facets.phase,
    area: facets.area,
    ...(stated ? { stated } : {}),
    ...(reading ? { reader: reading.reader } : {}),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const withoutKeys = ({ audio, seconds, playable }: { audio: BlobRef; seconds?: number; playable?: BlobRef }) => ({
  mimeType: audio.mimeType,
  size: audio.size,
  sha256: audio.sha256,
  ...(seconds === undefined ? {} : { seconds }),
  playable: (playable ?? audio).mimeType,
})
