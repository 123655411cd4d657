const RATE = 16_000
const HEADER_BYTES = 44
export const WAV_BYTES_PER_SECOND = RATE * 2

/** AAC can be read by the server only when it has ffmpeg; Opus always. */
export const needsWav = (mimeType, serverDecodesAac) =>
  !serverDecodesAac && mimeType.startsWith('audio/mp4') && !mimeType.includes('opus')

/** Turns a recording that this browser can play into 16-bit mono WAV of 16 kHz. */
export const toWav = async blob => {
  const context = new OfflineAudioContext(1, RATE, RATE)
  const decoded = await context.decodeAudioData(await blob.arrayBuffer())
  return new Blob([wavBytes(await resampled(decoded))], { type: 'audio/wav' })
}

const resampled = async decoded => {
  const context = new OfflineAudioContext(1, Math.max(1, Math.ceil(decoded.duration * RATE)), RATE)
  const source = context.createBufferSource()
  source.buffer = decoded
  source.connect(context.destination)
  source.start()
  return (await context.startRendering()).getChannelData(0)
}

const wavBytes = samples => {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + samples.length * 2))
  writeHeader(view, samples.length * 2)
  for (const [index, sample] of samples.entries()) {
    const clipped = Math.max(-1, Math.min(1, sample))
    view.setInt16(HEADER_BYTES + index * 2, Math.round(clipped * 0x7fff), true)
  }
  return view.buffer
}

/** The canonical header of PCM WAV: http://soundfile.sapp.org/doc/WaveFormat/ */
const writeHeader = (view, dataBytes) => {
  const word = (offset, text) => {
    for (const [index, letter] of [...text].entries()) view.setUint8(offset + index, letter.charCodeAt(0))
  }
  word(0, 'RIFF')
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true)
  word(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, WAV_BYTES_PER_SECOND, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  word(36, 'data')
  view.setUint32(40, dataBytes, true)
}
