import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import type { Reader } from '../domain/ports.js'
import { createReader } from '../domain/reading/create-reader.js'
import { redact } from './redact.js'
import { tag } from './tag.js'

let reader: Reader
beforeAll(async () => {
  reader = createReader(await loadCodeFrame('code-frame/code-frame.yaml'))
})

const run = async (command: typeof tag, lines: string[]) => {
  const out: string[] = []
  const code = await command(given(lines), reader, line => void out.push(line))
  return { code, answers: out.map(line => JSON.parse(line)) }
}

async function* given(lines: string[]): AsyncGenerator<string> {
  yield* lines
}

const line = (id: string, text: string) => JSON.stringify({ id, text })

describe('earshot tag', () => {
  it('answers each text with its themes and the words that show them', async () => {
    const { code, answers } = await run(tag, [line('a', 'The taxi was late again and nobody rang.')])
    expect(code).toBe(0)
    expect(answers).toMatchObject([
      { id: 'a', language: 'en', sentiment: -1, kind: 'experience', safeguarding: { level: 'none', evidence: [] } },
    ])
    const late = answers[0].themes.find((theme: { id: string }) => theme.id === 'transport-reliability-safety')
    expect(late.evidence.join(' ')).toContain('taxi was late')
  })

  it('goes on after a line that is not JSON, and says so in its place', async () => {
    const { code, answers } = await run(tag, [line('a', 'no'), '{oops', '', '{"id":7,"text":null}', line('b', 'no')])
    expect(code).toBe(1)
    expect(answers).toMatchObject([
      { id: 'a', themes: [] },
      { ok: false, error: { code: 'invalid-message' } },
      { id: 7, ok: false },
      { id: 'b', themes: [] },
    ])
  })

  it('answers a line before it asks for the next', async () => {
    const order: string[] = []
    async function* endless(): AsyncGenerator<string> {
      for (const id of ['1', '2']) {
        order.push(`asked ${id}`)
        yield line(id, 'none')
      }
    }
    await tag(endless(), reader, () => void order.push('answered'))
    expect(order).toEqual(['asked 1', 'answered', 'asked 2', 'answered'])
  })
})

describe('earshot redact', () => {
  it('gives offsets of the input beside the hidden text', async () => {
    const { answers } = await run(redact, [line('a', '📞 07700 900123 please')])
    expect(answers).toEqual([{ id: 'a', text: '📞 [phone] please', findings: [{ type: 'phone', start: 3, end: 15 }] }])
  })
})
