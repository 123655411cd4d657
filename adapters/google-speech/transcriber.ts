import { existsSync } from 'node:fs'
import type { SpeechClient } from '@google-cloud/speech'
import { AppError } from '../../src/domain/errors.js'
import type { Heard, Transcriber } from '../../src/domain/ports.js'
import type { TranscriptSegment } from '../../src/domain/transcript.js'
import type { DecodeOptions } from '../audio/decode.js'
import { heardIn } from '../audio/heard-in.js'
import { compiledEntry } from '../engine-process/compiled-entry.js'
import { createEngineProcess } from '../engine-process/engine-process.js'
import { joinedTranscript } from './joined-transcript.js'
import { SEND_PHRASES } from './phrases.js'
import type { PreparedRecording } from './pieces.js'
import { recognisePiece } from './recognise.js'

type ClientOptions = NonNullable<ConstructorParameters<typeof SpeechClient>[0]>

export interface GoogleOptions {
  /** The key file of a service account that may use Speech-to-Text. */
  credentialsFile?: string
  projectId?: string
  /** Default `eu-speech.googleapis.com`: recordings then stay in the EU, at rest and in use. */
  apiEndpoint?: string
  /** Words to expect beside those of special needs: schools, wards, services. */
  phrases?: string[]
  maxSeconds: number
  ffmpegPath?: string
  /** Without work for this long the decoding process is ended. Default five minutes. */
  idleMs?: number
  /** Handed to Google's client as they are, for a server other than Google's own. */
  clientOptions?: ClientOptions
}

/**
 * Speech to text by Google Cloud. Recordings leave this server, so a forum must have switched it on.
 * @throws AppError `misconfigured` when there is no key file: without one the client's failure would end the whole program
 */
export const createGoogleTranscriber = (options: GoogleOptions): Transcriber => {
  requireKey(options)
  const { maxSeconds, ffmpegPath, idleMs = FIVE_MINUTES, phrases = [] } = options
  const settings: DecodeOptions = { maxSeconds, ...(ffmpegPath && { ffmpegPath }) }
  const preparing = createEngineProcess<DecodeOptions, PreparedRecording>({
    entry: () => compiledEntry(import.meta.url, 'prepare-process.js'),
    idleMs,
  })
  let connecting: Promise<SpeechClient> | null = null

  const transcribe: Transcriber['transcribe'] = async ({ bytes }): Promise<Heard> => {
    const prepared = await preparing.run({ settings, bytes })
    const segments: TranscriptSegment[] = []
    for (const piece of prepared.pieces) {
      connecting ??= connect(options)
      segments.push(...(await recognisePiece(await connecting, piece, [...SEND_PHRASES, ...phrases])))
    }
    return heardIn(prepared, joinedTranscript(segments))
  }

  return {
    engine: 'google',
    transcribe,
    async close() {
      await preparing.close()
      await (await connecting)?.close()
    },
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const FIVE_MINUTES = 5 * 60_000
const EU_ENDPOINT = 'eu-speech.googleapis.com'

const requireKey = ({ credentialsFile, clientOptions }: GoogleOptions): void => {
  if (clientOptions || (credentialsFile && existsSync(credentialsFile))) return
  throw new AppError(
    'misconfigured',
    'Speech to text by Google needs the key file of a service account. Set GOOGLE_APPLICATION_CREDENTIALS to its path.',
  )
}

/** The library is large: it is loaded when the first recording is sent. */
const connect = async ({
  credentialsFile,
  projectId,
  apiEndpoint,
  clientOptions,
}: GoogleOptions): Promise<SpeechClient> => {
  const { SpeechClient } = await import('@google-cloud/speech')
  return new SpeechClient({
    apiEndpoint: apiEndpoint ?? EU_ENDPOINT,
    ...(credentialsFile && { keyFilename: credentialsFile }),
    ...(projectId && { projectId }),
    ...clientOptions,
  })
}
