import { BufferSource, EncodedPacketSink, Input, type InputAudioTrack, MATROSKA, MP4, WEBM } from 'mediabunny'
import { OpusDecoder } from 'opus-decoder'
import { isMp4Cut } from './mp4-boxes.js'
import { mixDown, type Recording, SAMPLE_RATE } from './recording.js'

/** Decodes Opus inside WebM or MP4, as browsers record it. A cut-off file gives the packets that are whole. */
export const decodePackedOpus = async (bytes: Uint8Array, recording: Recording): Promise<{ damaged: boolean }> => {
  const input = new Input({ source: thatEnds(new BufferSource(bytes)), formats: [WEBM, MATROSKA, MP4] })
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

/** Nobody who gets on reads the same bytes so often, one time after the other. */
const STUCK_AFTER = 1000

/**
 * In a damaged WebM file mediabunny looks for where the sound goes on, and with eight bytes left it asks for these eight for ever
 * (`resync` in src/matroska/ebml.ts of 1.61.0). Here that ends as what it is: a file that is broken from there on.
 */
const thatEnds = (source: BufferSource): BufferSource => {
  const read: unknown = Reflect.get(source, '_read')
  if (typeof read !== 'function') return source
  let before = ''
  let times = 0
  Reflect.set(source, '_read', (start: number, end: number, ...more: unknown[]): unknown => {
    const range = `${start}-${end}`
    times = range === before ? times + 1 : 0
    before = range
    if (times > STUCK_AFTER) throw new Error('the container leads nowhere')
    return Reflect.apply(read, source, [start, end, ...more])
  })
  return source
}

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
