import { describe, expect, it } from 'vitest'
import { aPart, aTranscript } from '../../../test/support/builders.js'
import { type Transcript, type TranscriptQuality, textAsHeard } from '../transcript.js'
import { joinedTranscript } from './joined-transcript.js'
import { originalOf, type Recording } from './original.js'

const audio = { key: 'k', mimeType: 'audio/ogg', size: 1, sha256: 's' }
const silence = aTranscript({
  text: '',
  segments: [],
  quality: 'no-speech',
  speech: false,
  confidence: 0,
  language: 'und',
})

const joined = (...heard: (Transcript | undefined)[]) =>
  joinedTranscript(
    originalOf(
      heard.map((transcript, minute) => {
        const recording: Recording = transcript ? { audio, transcript } : { audio }
        return aPart({ sentAt: `2026-11-21T09:0${minute}:00.000Z`, recording })
      }),
    ),
  )

describe('what was said on several recordings', () => {
  it('of one recording is its own transcript', () => {
    const transcript = aTranscript({ repairs: [{ at: 4, heard: 'buss', wrote: 'bus' }], damaged: true })
    expect(joined(transcript)).toEqual(transcript)
  })

  it('is there only once every recording has been heard', () => {
    expect(joined(aTranscript(), undefined)).toBeNull()
    expect(joinedTranscript(originalOf([aPart({ text: 'Typed.' })]))).toBeNull()
  })

  it('keeps the order of the messages, each time and each repair at its new place', () => {
    const said = (text: string, heard: string) =>
      aTranscript({
        text,
        segments: [{ start: 1, end: 2, text, confidence: 0.9 }],
        durationSeconds: 10,
        repairs: [{ at: 4, heard, wrote: text.slice(4, 9) }],
      })
    const whole = joined(said('The SENCO came.', 'senko'), silence, said('The EHCP! is late.', 'eh cp'))
    expect(whole?.text).toBe('The SENCO came.\n\nThe EHCP! is late.')
    expect(whole?.segments.map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [13, 14],
    ])
    expect(whole?.durationSeconds).toBe(22)
    expect(whole && textAsHeard(whole)).toBe('The senko came.\n\nThe eh cp is late.')
  })

  it('weighs how sure the machine was by seconds, and leaves silence out', () => {
    const long = aTranscript({ confidence: 0.9, durationSeconds: 30 })
    const short = aTranscript({ confidence: 0.5, durationSeconds: 10 })
    expect(joined(silence, long, short)?.confidence).toBeCloseTo(0.8)
    expect(joined(aTranscript({ confidence: 0.7, durationSeconds: 0 }))?.confidence).toBeCloseTo(0.7)
  })

  it.each<[TranscriptQuality[], TranscriptQuality]>([
    [['ok', 'check'], 'check'],
    [['check', 'unclear', 'ok'], 'unclear'],
    [['not-understood', 'ok'], 'not-understood'],
    [['no-speech', 'ok'], 'ok'],
    [['no-speech', 'no-speech'], 'no-speech'],
  ])('heard as %j is as good as %s', (qualities, expected) => {
    const heard = qualities.map(quality => (quality === 'no-speech' ? silence : aTranscript({ quality })))
    expect(joined(...heard)).toMatchObject({ quality: expected, speech: expected !== 'no-speech' })
  })

  it('takes its language from those who speak, and names every engine that heard it', () => {
    const whole = joined(silence, aTranscript({ language: 'pl', engine: 'whisper' }), aTranscript())
    expect(whole).toMatchObject({ language: 'pl', engine: 'moonshine, whisper' })
  })
})
