import llamaTokenizer from 'llama-tokenizer-js'
import { describe, expect, test } from 'vitest'
import { textAsHeard } from '../../src/domain/transcript.js'
import { noise, sound, tone } from '../../test/support/sounds.js'
import { readRecording } from './read-recording.js'
import type { Recogniser, Utterance } from './recogniser.js'

const THRESHOLDS = { ok: 0.85, check: 0.8, unclear: 0.7, lowSegment: 0.75 }

const saying = (text: string, confidence = 0.95): Utterance => {
  const tokens = llamaTokenizer.encode(text, false)
  return { tokens, confidences: tokens.map(() => confidence), silence: 0, ranAway: false }
}
const nothing = (silence: number): Utterance => ({ tokens: [], confidences: [], silence, ranAway: false })
const goingRound = (text: string): Utterance => ({ ...saying(`${text} `.repeat(12).trim()), ranAway: true })

/** A model that answers by the number of the call and the seconds it is given; `seconds` lists what it was given. */
const modelThat = (answer: (call: number, seconds: number) => Utterance) => {
  const seconds: number[] = []
  const recognise: Recogniser = async samples => {
    seconds.push(samples.length / 16_000)
    return answer(seconds.length - 1, samples.length / 16_000)
  }
  return { recognise, seconds }
}

/** Eight seconds of something that rises and falls like a voice. */
const voice = sound(8, time => (time % 2 < 1.8 ? tone(300)(time) : 0))
const read = (answer: (call: number, seconds: number) => Utterance, samples = voice) => {
  const model = modelThat(answer)
  return readRecording(samples, model.recognise, THRESHOLDS).then(reading => ({ reading, seconds: model.seconds }))
}
const LONG_ENOUGH = 'We had our annual review and it was the best one we ever had.'

describe('reading a recording', () => {
  test('silence is not given to the model at all', async () => {
    const { reading, seconds } = await read(() => saying('invented'), new Float32Array(80_000))
    expect(seconds).toEqual([])
    expect(reading).toMatchObject({ text: '', speech: false, quality: 'no-speech' })
  })

  test('an empty answer the model is sure of counts as silence', async () => {
    const { reading, seconds } = await read(() => nothing(0.99))
    expect(seconds).toHaveLength(1)
    expect(reading).toMatchObject({ text: '', speech: false, quality: 'no-speech', segments: [] })
  })

  test('an empty answer it is not sure of is heard again in halves', async () => {
    const { reading } = await read((_call, seconds) => (seconds > 5 ? nothing(0.6) : saying(LONG_ENOUGH)))
    expect(reading.text).toBe(`${LONG_ENOUGH} ${LONG_ENOUGH}`)
    expect(reading.segments).toHaveLength(2)
  })

  test('where it stays empty and unsure, a person is asked to listen', async () => {
    const { reading } = await read(() => nothing(0.6))
    expect(reading).toMatchObject({ text: '', speech: true, quality: 'not-understood' })
    expect(reading.segments[0]?.flags).toContain('suspect')
  })

  test('an unsure empty answer to a steady hum is silence', async () => {
    const { reading } = await read(() => nothing(0.93), sound(8, tone(50)))
    expect(reading).toMatchObject({ speech: false, quality: 'no-speech' })
  })

  test('a loop is heard again in halves', async () => {
    const { reading } = await read(call => (call === 0 ? goingRound('round') : saying(LONG_ENOUGH)))
    expect(reading).toMatchObject({ text: `${LONG_ENOUGH} ${LONG_ENOUGH}`, quality: 'ok' })
  })

  test('a loop that does not stop is kept once and marked', async () => {
    const { reading } = await read(() => goingRound('and so on'))
    expect(reading.text.match(/and so on/g)?.length).toBe(reading.segments.length)
    expect(reading.segments.every(({ flags }) => flags?.includes('suspect'))).toBe(true)
    expect(reading.quality).toBe('check')
  })

  test('far too few words are heard again once, and the longer text is kept', async () => {
    const more = await read(call => saying(call === 0 ? 'No.' : LONG_ENOUGH))
    expect(more.reading.text).toBe(`${LONG_ENOUGH} ${LONG_ENOUGH}`)
    const less = await read(call => (call === 0 ? saying('Hello there.') : nothing(0.99)))
    expect(less.reading).toMatchObject({ text: 'Hello there.', quality: 'check' })
    expect(less.seconds).toHaveLength(3)
  })

  test.each([
    [0.9, 'ok'],
    [0.82, 'check'],
    [0.75, 'unclear'],
    [0.5, 'not-understood'],
  ])('a confidence of %d is %s', async (confidence, quality) => {
    const { reading } = await read(() => saying(LONG_ENOUGH, confidence))
    expect(reading).toMatchObject({ quality, confidence, speech: true })
  })

  test('a doubtful stretch is marked', async () => {
    const { reading } = await read(() => saying(LONG_ENOUGH, 0.72))
    expect(reading.segments[0]?.flags).toEqual(['low'])
  })

  test('repairs are told by their place in the whole text, and the segments say the same as the text', async () => {
    const answers = [
      'Thank you to the Senko for all she did for us this year',
      'We had any HCP and then a letter from cams',
    ]
    const { reading } = await read(call => (call === 0 ? nothing(0.6) : saying(answers[call - 1] ?? '')))
    expect(reading.text).toContain('SENCO for all she did for us this year We had an EHCP and then a letter from CAMHS')
    expect(reading.segments.map(({ text }) => text).join(' ')).toBe(reading.text)
    expect(textAsHeard(reading)).toBe(answers.join(' '))
  })

  test('the model never gets more than 25 seconds', async () => {
    const room = noise(0.3)
    const { seconds } = await read(
      () => saying(LONG_ENOUGH.repeat(4)),
      sound(70, time => room() * (time % 9 < 8 ? 1 : 0.01)),
    )
    expect(seconds.length).toBeGreaterThanOrEqual(3)
    expect(Math.max(...seconds)).toBeLessThanOrEqual(25)
  })
})
