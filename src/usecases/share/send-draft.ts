import { CONSENT_WORDING } from '../../domain/consent.js'
import type { Draft } from '../../domain/draft.js'
import { AppError } from '../../domain/errors.js'
import type { IncomingMessage, Receive } from '../../domain/incoming-message.js'
import type { BlobStore, Clock, ExperienceStore, Log } from '../../domain/ports.js'
import { type ForgetDraftDeps, forgetDraft } from './forget-draft.js'

export interface SendDraftDeps extends ForgetDraftDeps {
  blobs: Pick<BlobStore, 'get' | 'delete'>
  clock: Clock
  experiences: Pick<ExperienceStore, 'findReference'>
  log: Log
  receive: Receive
}

/**
 * Hands the draft in at the one door and erases it once it is safely kept. Sending it twice answers the same reference.
 * @returns the reference for the parent
 * @throws AppError as `Receive` does; the draft is then still there
 */
export const sendDraft = async (deps: SendDraftDeps, draft: Draft): Promise<string> => {
  const reference = await hand(deps, draft)
  await forgetDraft(deps, draft).catch((error: unknown) =>
    // The parent's words are safe and must be told so; the daily clearing takes the draft.
    deps.log.warn({ error }, 'a sent draft could not be erased yet'),
  )
  return reference
}

// ---------------------------------------------------------------------------------------------------------------------

/** When two sends of one draft meet, the slower may find the recording gone; what counts is that one was received. */
const hand = async (deps: SendDraftDeps, draft: Draft): Promise<string> => {
  try {
    const receipt = await deps.receive(messageOf(deps, draft))
    if (receipt.outcome === 'ignored') throw new AppError('invalid-message', receipt.reason)
    return receipt.reference
  } catch (error) {
    const known = await deps.experiences.findReference('web', draft.id).catch(() => null)
    if (known) return known
    throw error
  }
}

const messageOf = ({ blobs, clock }: SendDraftDeps, draft: Draft): IncomingMessage => ({
  channel: 'web',
  externalId: draft.id,
  sender: null,
  sentAt: clock.now(),
  consent: draft.consent && {
    ...draft.consent,
    wordingVersion: CONSENT_WORDING.version,
    language: 'en',
    how: 'web-form',
  },
  ...(draft.text ? { text: draft.text } : {}),
  ...recordingOf(blobs, draft),
  ...(draft.stated ? { stated: draft.stated } : {}),
})

const recordingOf = (blobs: SendDraftDeps['blobs'], { recording }: Draft): Pick<IncomingMessage, 'recording'> => {
  if (!recording) return {}
  const { audio, seconds } = recording
  const load = () => blobs.get(audio)
  return { recording: { mimeType: audio.mimeType, ...(seconds === undefined ? {} : { seconds }), load } }
}
