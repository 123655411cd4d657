import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadCodeFrame } from '../adapters/code-frame-file/load.js'
import { type CodeFrame, subthemesOf } from '../src/domain/code-frame/code-frame.js'

const itemShape = z.strictObject({
  id: z.string().min(1),
  text: z.string().trim().min(1),
  register: z.enum(['whatsapp', 'voice-note', 'email', 'web-form', 'telegram', 'paper-survey', 'padlet', 'short']),
  language: z.string().regex(/^[a-z]{2}(\+[a-z]{2})?$/),
  themes: z.array(z.string()),
  services: z.array(z.string()),
  phases: z.array(z.string()),
  needs: z.array(z.string()),
  sentiment: z.union([z.literal([-2, -1, 0, 1, 2]), z.literal('mixed')]),
  kind: z.string(),
  safeguarding: z.enum(['none', 'concern', 'urgent']),
  pii: z.array(z.strictObject({ type: z.string(), value: z.string().min(1) })),
})

const linesOf = (folder: string): unknown[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map(line => JSON.parse(line))

const commissioned = linesOf('seed-corpus/commissioned').map(line => itemShape.parse(line))
const items = [...commissioned, ...linesOf('seed-corpus/short').map(line => itemShape.parse(line))]
const countOf = (ids: string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

let frame: CodeFrame
beforeAll(async () => {
  frame = await loadCodeFrame('code-frame/code-frame.yaml')
})

describe('the seed corpus', () => {
  it('has no contribution twice', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(new Set(items.map(({ text }) => text.toLowerCase())).size).toBe(items.length)
  })

  it('is labelled with codes of the frame only', () => {
    const { facets, pii } = frame
    const idsOf = (values: { id: string }[]) => new Set(values.map(({ id }) => id))
    const known = {
      themes: idsOf(subthemesOf(frame)),
      services: idsOf(facets.service.values),
      phases: idsOf(facets.phase.values),
      needs: idsOf(facets.need.values),
    }
    const kinds = idsOf(facets.kind.values)
    const types = idsOf(pii.types)
    for (const item of items) {
      for (const facet of ['themes', 'services', 'phases', 'needs'] as const) {
        expect(item[facet].filter(id => !known[facet].has(id))).toEqual([])
        expect(new Set(item[facet]).size).toBe(item[facet].length)
      }
      expect(kinds).toContain(item.kind)
      expect(item.pii.filter(({ type, value }) => !types.has(type) || !item.text.includes(value))).toEqual([])
    }
  })

  it('has enough of every sub-theme, of harm and of chatter to learn from', () => {
    const themes = countOf(items.flatMap(item => item.themes))
    for (const { id } of subthemesOf(frame)) expect(themes.get(id), id).toBeGreaterThanOrEqual(150)
    const commissionedThemes = countOf(commissioned.flatMap(item => item.themes))
    for (const { id } of subthemesOf(frame)) expect(commissionedThemes.get(id), id).toBeGreaterThanOrEqual(40)
    expect(commissioned.length).toBeGreaterThanOrEqual(4000)
    expect(commissioned.filter(({ safeguarding }) => safeguarding !== 'none').length).toBeGreaterThanOrEqual(400)
    expect(commissioned.filter(({ themes }) => themes.length === 0).length).toBeGreaterThanOrEqual(300)
  })

  it('names no mobile number that could ring', () => {
    const mobiles = items.flatMap(({ text }) => text.match(/\b(?:\+44\s?|0)7\d{3}\s?\d{3}\s?\d{3}\b/g) ?? [])
    const digits = mobiles.map(number => number.replace(/\D/g, '').replace(/^44/, '0'))
    expect(digits.length).toBeGreaterThan(20)
    expect(digits.filter(number => !number.startsWith('07700900'))).toEqual([])
  })
})
