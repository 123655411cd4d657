import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWebApp } from '../../../test/support/web.js'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earshot-assets-'))
  mkdirSync(path.join(folder, 'share'))
  writeFileSync(path.join(folder, 'app.css'), 'body{color:#111}')
  writeFileSync(path.join(folder, 'app.css.br'), brotliCompressSync('body{color:#111}'))
  writeFileSync(path.join(folder, 'share', 'share.js'), 'export {}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (name: string, encoding: string) =>
  request(aWebApp({ assets: { folder, url: file => `/assets/1/${file}` } }))
    .get(`/assets/1/${name}`)
    .set('Accept-Encoding', encoding)

describe('a style sheet', () => {
  it('goes out small to browsers that can read that, and as it stands to others', async () => {
    const small = await ask('app.css', 'gzip, br').expect(200)
    expect(small.headers['content-encoding']).toBe('br')
    expect(small.headers['content-type']).toContain('text/css')
    const plain = await ask('app.css', 'identity').expect(200)
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.text).toBe('body{color:#111}')
    expect(plain.headers.vary).toContain('Accept-Encoding')
  })

  it('may be kept for a year, as its address changes with its content', async () => {
    const answer = await ask('app.css', 'identity')
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })
})

describe('a file without a small copy', () => {
  it('goes out as it stands', async () => {
    expect((await ask('share/share.js', 'br').expect(200)).headers['content-encoding']).toBeUndefined()
  })
})

describe('a file that is not there', () => {
  it('answers 404', async () => {
    await ask('../package.json', 'br').expect(404)
  })
})
