import { writeFile } from 'node:fs/promises'

/** What this model hears in every sound of up to half a minute. */
export const ONLY_WORDS = 'lighthouse lighthouse'

/**
 * Writes a very small Whisper model in the ggml format of whisper.cpp (`whisper_model_load` in src/whisper.cpp): the real runtime
 * loads and runs it, but its weights are noise, except that the decoder's first positions lead to one word and the later ones to the end.
 */
export const writeTinyWhisperModel = async (file: string): Promise<void> => {
  await writeFile(file, Buffer.concat([header(), melFilters(), vocabulary(), ...tensors()]))
}

// ---------------------------------------------------------------------------------------------------------------------

const MAGIC = 0x67676d6c
/** Multilingual models have 51,865 tokens: 50,257 of text, then the special ones. */
const TOKENS = 51_865
const TEXT_TOKENS = 50_257
const WORD = 1_000
const END = 50_257
/** The runtime looks this one up by its text. */
const SPACE = 220
const AUDIO_CONTEXT = 1_500
const TEXT_CONTEXT = 448
const STATE = 64
const LAYERS = 4
const MELS = 80
const FFT_BINS = 201
const F32 = 0
const F16 = 1

const int32s = (...values: number[]): Buffer => Buffer.from(Int32Array.from(values).buffer)

const header = (): Buffer =>
  int32s(MAGIC, TOKENS, AUDIO_CONTEXT, STATE, 1, LAYERS, TEXT_CONTEXT, STATE, 1, LAYERS, MELS, F16)

const melFilters = (): Buffer =>
  Buffer.concat([int32s(MELS, FFT_BINS), Buffer.from(new Float32Array(MELS * FFT_BINS).fill(0.01).buffer)])

const vocabulary = (): Buffer => {
  const known = new Map([
    [WORD, ' lighthouse'],
    [SPACE, ' '],
  ])
  const words = Array.from({ length: TEXT_TOKENS }, (_, id) => Buffer.from(known.get(id) ?? `<${id}>`))
  return Buffer.concat([int32s(TEXT_TOKENS), ...words.flatMap(word => [int32s(word.length), word])])
}

const tensors = (): Buffer[] => [
  single('encoder.positional_embedding', [STATE, AUDIO_CONTEXT], noise),
  half('encoder.conv1.weight', [3, MELS, STATE]),
  single('encoder.conv1.bias', [1, STATE], zero),
  half('encoder.conv2.weight', [3, STATE, STATE]),
  single('encoder.conv2.bias', [1, STATE], zero),
  ...norm('encoder.ln_post'),
  ...layers('encoder', ['attn']),
  single('decoder.positional_embedding', [STATE, TEXT_CONTEXT], leadTo),
  half('decoder.token_embedding.weight', [STATE, TOKENS], at => (DIRECTIONS.includes(at) ? HALF_FOUR : 0)),
  ...norm('decoder.ln'),
  ...layers('decoder', ['attn', 'cross_attn']),
]

const layers = (side: string, attentions: string[]): Buffer[] =>
  Array.from({ length: LAYERS }, (_, layer) => `${side}.blocks.${layer}`).flatMap(block => [
    ...norm(`${block}.mlp_ln`),
    half(`${block}.mlp.0.weight`, [STATE, 4 * STATE]),
    single(`${block}.mlp.0.bias`, [4 * STATE], zero),
    half(`${block}.mlp.2.weight`, [4 * STATE, STATE]),
    single(`${block}.mlp.2.bias`, [STATE], zero),
    ...attentions.flatMap(name => attention(`${block}.${name}`)),
  ])

const attention = (name: string): Buffer[] => [
  ...norm(`${name}_ln`),
  ...['query', 'key', 'value', 'out'].map(part => half(`${name}.${part}.weight`, [STATE, STATE])),
  ...['query', 'value', 'out'].map(part => single(`${name}.${part}.bias`, [STATE], zero)),
]

const norm = (name: string): Buffer[] => [
  single(`${name}.weight`, [STATE], () => 1),
  single(`${name}.bias`, [STATE], zero),
]

/** The number 4 as a 16-bit float. */
const HALF_FOUR = 0x4400
/** Where in the table of tokens the word's vector points along the first axis and the end's along the second. */
const DIRECTIONS = [WORD * STATE, END * STATE + 1]
/** Three tokens of task and language stand before the first word. */
const WORD_POSITIONS = 4

/** So large that nothing the noise adds can turn it. */
const leadTo = (at: number): number => {
  const axis = at < WORD_POSITIONS * STATE ? 0 : 1
  return at % STATE === axis ? 50 : 0
}

const zero = (): number => 0
/** Repeatable small numbers of both signs. */
const noise = (at: number): number => Math.sin(at * 12.9898) * 0.01
/** The same as bits of a 16-bit float between 0.0078 and 0.0156. */
const halfNoise = (at: number): number => 0x2000 + ((at * 7919) % 0x400) + (at % 2) * 0x8000

const single = (name: string, shape: number[], value: (at: number) => number): Buffer =>
  tensor(name, shape, F32, Buffer.from(new Float32Array(count(shape)).map((_, at) => value(at)).buffer))

const half = (name: string, shape: number[], bits = halfNoise): Buffer =>
  tensor(name, shape, F16, Buffer.from(new Uint16Array(count(shape)).map((_, at) => bits(at)).buffer))

const tensor = (name: string, shape: number[], type: number, data: Buffer): Buffer =>
  Buffer.concat([int32s(shape.length, name.length, type, ...shape), Buffer.from(name), data])

const count = (shape: number[]): number => shape.reduce((product, size) => product * size, 1)
