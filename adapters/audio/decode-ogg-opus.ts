import { OggOpusDecoder } from 'ogg-opus-decoder'
import { wholeOggPages } from './ogg-pages.js'
import { mixDown, type Recording, SAMPLE_RATE } from './recording.js'

/** Decodes Ogg/Opus, as WhatsApp, Telegram and Firefox send it. A cut-off file gives the sound that is there. */
export const decodeOggOpus = async (bytes: Uint8Array, recording: Recording): Promise<{ damaged: boolean }> => {
  const decoder = new OggOpusDecoder(OPTIONS)
  try {
    await decoder.ready
    const { end, damaged } = wholeOggPages(bytes)
    const errors = await decodePiecewise(decoder, bytes.subarray(0, end), recording)
    return { damaged: damaged || errors > 0 }
  } finally {
    decoder.free()
  }
}

// ---------------------------------------------------------------------------------------------------------------------

/** The decoder takes a sample rate, though its types do not say so; libopus then needs no resampling afterwards. */
const OPTIONS = { forceStereo: false, sampleRate: SAMPLE_RATE }

/** Small enough that a file of mostly silence, which unpacks a thousandfold, is stopped by the length limit in time. */
const PIECE = 16_384

const decodePiecewise = async (decoder: OggOpusDecoder, bytes: Uint8Array, recording: Recording): Promise<number> => {
  let errors = 0
  const take = (decoded: Awaited<ReturnType<OggOpusDecoder['flush']>>) => {
    errors += decoded.errors.length
    recording.append(mixDown(decoded.channelData))
  }
  for (let at = 0; at < bytes.length; at += PIECE) take(await decoder.decode(bytes.subarray(at, at + PIECE)))
  take(await decoder.flush())
  return errors
}
