import { BufferSource, EncodedPacketSink, Input, type InputAudioTrack, MATROSKA, MP4, WEBM } from 'mediabunny'
import { OpusDecoder } from 'opus-decoder'
import { isMp4Cut } from './mp4-boxes.js'
import { mixDown, type Recording, SAMPLE_RATE } from './recording.js'

/** Decodes Opus inside WebM or MP4, as browsers record it. A cut-off file gives the packets that are whole. */
export const decodePackedOpus = async (bytes: Uint8Array, recording: Recording): Promise<{ damaged: boolean }> => {
  const input = new Input({ source: new BufferSource(bytes), formats: [WEBM, MATROSKA, MP4] })
  const track = await unlessBroken(input.getPrimaryAudioTrack())
  if (!track) return { damaged: true }
  const decoder = await unlessBroken(opusDecoderFor(track))
  if (!decoder) return { damaged: true }
  try {
    const complete = await decodePackets(track, decoder, recording)
    return { damaged: !complete || isMp4Cut(bytes) }
  } finally {
    decoder.free()
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Decoder = OpusDecoder<typeof SAMPLE_RATE>

const opusDecoderFor = async (track: InputAudioTrack): Promise<Decoder> => {
  const channels = Math.min(2, await track.getNumberOfChannels())
  const decoder = new OpusDecoder({
    channels,
    streamCount: 1,
    coupledStreamCount: channels - 1,
    channelMappingTable: channels === 1 ? [0] : [0, 1],
    preSkip: await preSkipOf(track),
    sampleRate: SAMPLE_RATE,
  })
  await decoder.ready
  return decoder
}

/** The encoder's run-in, in samples at our rate: bytes 10 and 11 of the Opus header at 48 kHz. RFC 7845 section 5.1. */
const preSkipOf = async (track: InputAudioTrack): Promise<number> => {
  const header = Buffer.from((await track.getDecoderConfig())?.description ?? new Uint8Array())
  return header.length < 12 ? 0 : Math.round((header.readUInt16LE(10) * SAMPLE_RATE) / 48_000)
}

/** @returns false when the container or a packet was broken on the way */
const decodePackets = async (track: InputAudioTrack, decoder: Decoder, recording: Recording): Promise<boolean> => {
  const packets = new EncodedPacketSink(track).packets()
  let complete = true
  for (;;) {
    const next = await unlessBroken(packets.next())
    if (!next) return false
    if (next.done) return complete
    const { channelData, errors } = decoder.decodeFrame(next.value.data)
    if (errors.length > 0) complete = false
    recording.append(mixDown(channelData))
  }
}

/** The container reader answers a broken file with an assertion: then what was read before it counts. */
const unlessBroken = async <Value>(reading: Promise<Value>): Promise<Value | null> => {
  try {
    return await reading
  } catch {
    return null
  }
}
