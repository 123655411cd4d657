import { beforeAll, describe, expect, it } from 'vitest'
import { loadCodeFrame } from '../../adapters/code-frame-file/load.js'
import type { CodeFrame } from '../../src/domain/code-frame/code-frame.js'
import type { Reader } from '../../src/domain/ports.js'
import { createReader } from '../../src/domain/reading/create-reader.js'
import { demoExperiences } from './demo-experiences.js'

const now = new Date('2026-03-14T12:00:00Z')
const messages = demoExperiences(now)

let frame: CodeFrame
let reader: Reader
beforeAll(async () => {
  frame = await loadCodeFrame('code-frame/code-frame.yaml')
  reader = createReader(frame)
})

describe('the demonstration experiences', () => {
  it('are some three hundred, each marked as invented, each with words of its own', () => {
    expect(messages.length).toBeGreaterThanOrEqual(290)
    expect(messages.every(message => message.invented)).toBe(true)
    expect(new Set(messages.map(message => message.text)).size).toBe(messages.length)
    expect(new Set(messages.map(message => message.externalId)).size).toBe(messages.length)
  })

  it('cover the year before, every month of it, and nothing later than now', () => {
    const times = messages.map(message => message.sentAt.getTime())
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime())
    expect(Math.min(...times)).toBeGreaterThan(now.getTime() - 366 * 24 * 60 * 60 * 1000)
    expect(new Set(messages.map(message => message.sentAt.toISOString().slice(0, 7))).size).toBeGreaterThanOrEqual(12)
  })

  it('are the same for the same moment', () => {
    expect(demoExperiences(now)).toEqual(messages)
  })

  it('name only districts and services of the code frame', () => {
    const districts = frame.facets.place.areas.flatMap(area => area.districts.map(district => district.id))
    const services = frame.facets.service.values.map(service => service.id)
    for (const { stated } of messages) {
      if (stated?.area) expect(districts).toContain(stated.area)
      for (const service of stated?.services ?? []) expect(services).toContain(service)
    }
  })

  it('show every channel of chat, paper and page, both counties, and a few worries for the safeguarding lead', () => {
    const channels = new Set(messages.map(message => message.channel))
    for (const channel of ['whatsapp', 'telegram', 'web', 'paper', 'padlet', 'event'])
      expect(channels).toContain(channel)
    const flagged = messages.filter(message => reader.read(message.text ?? '').safeguarding.level !== 'none')
    expect(flagged.length).toBeGreaterThanOrEqual(4)
    expect(flagged.length).toBeLessThan(messages.length / 10)
  })
})
