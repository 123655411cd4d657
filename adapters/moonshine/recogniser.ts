import path from 'node:path'
import ort from 'onnxruntime-node'
import { SAMPLE_RATE } from '../audio/recording.js'
import { loopedPhrase } from '../speech/loops.js'
import type { MoonshineModel } from './models.js'

/** What the model made of one window of sound. */
export interface Utterance {
  tokens: number[]
  /** Probability of each chosen token. */
  confidences: number[]
  /** How sure the model was, before its first token, that nothing is said. */
  silence: number
  /** It went on without end, or over and over the same words. */
  ranAway: boolean
}

/** Samples are mono, 16 kHz, at most 30 s: longer ones fall into endless repetition. */
export type Recogniser = (samples: Float32Array) => Promise<Utterance>

/** Loads both halves of the model, which takes about a second and 300 MB. */
export const loadRecogniser = async (modelDir: string, model: MoonshineModel): Promise<Recogniser> => {
  const encoder = await ort.InferenceSession.create(path.join(modelDir, 'encoder_model.onnx'), SESSION)
  const decoder = await ort.InferenceSession.create(path.join(modelDir, 'decoder_model_merged.onnx'), SESSION)
  return async samples => {
    const { last_hidden_state: sound } = await encoder.run({ input_values: floatTensor(padded(samples)) })
    if (!sound) throw new Error('The encoder gave no answer')
    const tokenLimit = Math.ceil((TOKENS_PER_SECOND * samples.length) / SAMPLE_RATE) + 4
    return decodeGreedily(decoder, sound, model, tokenLimit)
  }
}

// ---------------------------------------------------------------------------------------------------------------------

type Tensors = Record<string, ort.Tensor>

/** One thread: a second one gains a fifth and costs more; spinning would burn a whole core while waiting. */
const SESSION: ort.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
}

const START_TOKEN = 1
const END_TOKEN = 2
const HEADS = 8
/** The fastest speaker stays under this. */
const TOKENS_PER_SECOND = 6.5
const SHORTEST_INPUT = 0.5 * SAMPLE_RATE

const padded = (samples: Float32Array): Float32Array => {
  const input = new Float32Array(Math.max(samples.length, SHORTEST_INPUT))
  input.set(samples)
  return input
}

const floatTensor = (samples: Float32Array): ort.Tensor => new ort.Tensor('float32', samples, [1, samples.length])

const decodeGreedily = async (
  decoder: ort.InferenceSession,
  sound: ort.Tensor,
  model: MoonshineModel,
  tokenLimit: number,
): Promise<Utterance> => {
  const utterance: Utterance = { tokens: [], confidences: [], silence: 0, ranAway: false }
  const laterOutputs = decoder.outputNames.filter(name => !name.includes('.encoder.'))
  let memory = emptyMemory(model)
  let last = START_TOKEN
  while (!utterance.ranAway) {
    const isFirst = utterance.tokens.length === 0
    const inputs = { ...memory, ...stepInputs(last, isFirst, sound) }
    const outputs = await decoder.run(inputs, isFirst ? decoder.outputNames : laterOutputs)
    const best = mostLikely(outputs.logits)
    if (isFirst) utterance.silence = best.endProbability
    if (best.token === END_TOKEN) break
    utterance.tokens.push(best.token)
    utterance.confidences.push(best.probability)
    utterance.ranAway = utterance.tokens.length >= tokenLimit || loopedPhrase(utterance.tokens) > 0
    memory = { ...memory, ...asPast(outputs) }
    last = best.token
  }
  return utterance
}

const stepInputs = (token: number, isFirst: boolean, sound: ort.Tensor): Tensors => ({
  input_ids: new ort.Tensor('int64', BigInt64Array.of(BigInt(token)), [1, 1]),
  encoder_hidden_states: sound,
  use_cache_branch: new ort.Tensor('bool', Uint8Array.of(isFirst ? 0 : 1), [1]),
})

const emptyMemory = ({ layers, headSize }: MoonshineModel): Tensors => {
  const memory: Tensors = {}
  for (let layer = 0; layer < layers; layer++) {
    for (const part of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value']) {
      memory[`past_key_values.${layer}.${part}`] = new ort.Tensor('float32', [], [0, HEADS, 1, headSize])
    }
  }
  return memory
}

/** The encoder's share comes with the first step alone and stays. */
const asPast = (outputs: Tensors): Tensors =>
  Object.fromEntries(
    Object.entries(outputs)
      .filter(([name]) => name.startsWith('present.'))
      .map(([name, tensor]) => [name.replace('present.', 'past_key_values.'), tensor]),
  )

const mostLikely = (logits: ort.Tensor | undefined): { token: number; probability: number; endProbability: number } => {
  const scores = logits?.data
  if (!(scores instanceof Float32Array)) throw new Error('The decoder gave no answer')
  let token = 0
  scores.forEach((score, id) => {
    if (score > (scores[token] ?? 0)) token = id
  })
  const best = scores[token] ?? 0
  const total = scores.reduce((sum, score) => sum + Math.exp(score - best), 0)
  return { token, probability: 1 / total, endProbability: Math.exp((scores[END_TOKEN] ?? 0) - best) / total }
}
