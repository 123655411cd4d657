import { attachmentsOf, type Original, type Part, type Recording, typedText } from '../../domain/experience/original.js'
import type { Experience } from '../../domain/experience.js'
import type { BlobRef } from '../../domain/ports.js'

/** A record as the API shows it: the same fields, without where files lie and without the versions of our own making. */
export const toRecord = (experience: Experience) => {
  const {
    externalId,
    original,
    reading,
    stated,
    survey,
    facets,
    redactionChoices: _apart,
    version: _ours,
    ...rest
  } = experience
  return {
    ...rest,
    externalId: experience.channel === 'api' ? externalId.slice(externalId.indexOf('/') + 1) : externalId,
    original: toOriginal(original),
    attachments: attachmentsOf(original).map(({ file }) => withoutKey(file)),
    service: facets.services,
    need: facets.needs,
    phase: facets.phase,
    area: facets.area,
    ...(stated ? { stated } : {}),
    ...(survey ? { survey, surveyResponseId: survey.responseId } : {}),
    ...(reading ? { reader: reading.reader } : {}),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const toOriginal = ({ kind, parts, answers }: Original) => {
  const text = typedText({ parts })
  return { kind, ...(text ? { text } : {}), parts: parts.map(toPart), ...(answers ? { answers } : {}) }
}

const toPart = ({ sentAt, text, recording, file }: Part) => ({
  sentAt,
  ...(text ? { text } : {}),
  ...(recording ? { recording: toRecording(recording) } : {}),
  ...(file ? { file: withoutKey(file.file) } : {}),
})

const toRecording = ({ audio, seconds, playable }: Recording) => ({
  ...withoutKey(audio),
  ...(seconds === undefined ? {} : { seconds }),
  playable: (playable ?? audio).mimeType,
})

const withoutKey = ({ mimeType, size, sha256 }: BlobRef) => ({ mimeType, size, sha256 })
