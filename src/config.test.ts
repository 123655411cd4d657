import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from './config.js'

const emptyRoot = mkdtempSync(path.join(tmpdir(), 'earshot-config-'))
const load = (environment: NodeJS.ProcessEnv) => loadConfig(environment, emptyRoot)
const problemsOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    load(environment)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

const PRODUCTION = {
  NODE_ENV: 'production',
  EARSHOT_SECRET: 's'.repeat(32),
  EARSHOT_URL: 'https://share.example.org/',
  DATABASE_URL: 'postgres://db/earshot',
}

describe('the settings', () => {
  it('need nothing to try it on one machine', () => {
    expect(load({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      redisUrl: null,
      transcriber: 'moonshine',
      secret: null,
    })
  })

  it('an empty value counts as not set', () => {
    expect(load({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, redisUrl: null })
  })

  it('all problems are told at once, by name', () => {
    const problems = problemsOf({
      PORT: 'http',
      EARSHOT_SECRET: 'short',
      DATABASE_URL: 'mysql://x',
      TRANSCRIBER: 'magic',
    })
    for (const name of ['PORT', 'EARSHOT_SECRET', 'DATABASE_URL', 'TRANSCRIBER']) expect(problems).toContain(name)
  })

  it('a value that is wrong is never repeated, because it may be a secret', () => {
    expect(problemsOf({ EARSHOT_SECRET: 'hunter2', METRICS_TOKEN: 'hunter3' })).not.toMatch(/hunter/)
  })

  it('production needs a secret, an address and a database of its own', () => {
    const problems = problemsOf({ NODE_ENV: 'production' })
    for (const name of ['EARSHOT_SECRET', 'EARSHOT_URL', 'DATABASE_URL']) expect(problems).toContain(name)
    expect(load(PRODUCTION)).toMatchObject({ production: true, publicUrl: 'https://share.example.org' })
  })

  it.each([
    [{ TRANSCRIBER: 'google' }, 'GOOGLE_APPLICATION_CREDENTIALS'],
    [{ TRANSCRIBER: 'whisper' }, 'WHISPER_MODEL'],
    [{ S3_BUCKET: 'recordings' }, 'S3_ACCESS_KEY_ID'],
    [{ S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' }, 'S3_BUCKET'],
  ])('%j needs %s beside it', (environment, needed) => {
    expect(problemsOf(environment)).toContain(needed)
  })

  it('look for ffmpeg where the environment they are given says programs are', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'earshot-config-'))
    writeFileSync(path.join(folder, 'ffmpeg'), '')
    expect(load({ PATH: `/nowhere${path.delimiter}${folder}` }).ffmpegPath).toBe(path.join(folder, 'ffmpeg'))
    expect(load({ PATH: '/nowhere' }).ffmpegPath).toBeNull()
    expect(load({ PATH: folder, FFMPEG_PATH: '/opt/ffmpeg' }).ffmpegPath).toBe('/opt/ffmpeg')
  })

  it('are read from .env, and what the environment says wins', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'earshot-config-'))
    writeFileSync(path.join(root, '.env'), 'PORT=4000\nEARSHOT_FORUM="Elmshire Forum"\n')
    expect(loadConfig({}, root)).toMatchObject({ port: 4000, forumName: 'Elmshire Forum' })
    expect(loadConfig({ PORT: '5000' }, root).port).toBe(5000)
  })

  it.each([
    [
      { WHATSAPP_DRIVER: 'cloud', WHATSAPP_TOKEN: 't' },
      'WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN',
    ],
    [{ TELEGRAM_TOKEN: 't', TELEGRAM_MODE: 'webhook' }, 'TELEGRAM_MODE=webhook needs EARSHOT_URL'],
    [{ TELEGRAM_TOKEN: 't', TELEGRAM_MODE: 'webhook', EARSHOT_URL: 'http://a.example' }, 'https://'],
    [{ SMTP_URL: 'smtp://localhost' }, 'SMTP_FROM'],
  ])('say what a chat channel lacks: %j', (given, sentence) => {
    expect(() => load(given)).toThrow(sentence)
  })

  it('are all in .env.example, and nothing else is', () => {
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name)
    const known = ['src/config.ts', 'src/config-chat.ts'].flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name]) => name),
    )
    const forComposeAlone = ['POSTGRES_PASSWORD']
    expect(named.toSorted()).toEqual([...known, ...forComposeAlone].toSorted())
  })
})
