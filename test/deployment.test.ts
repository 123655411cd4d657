import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectRoot } from '../src/config.js'

// Docker itself cannot run in the tests: this holds the files to the parts that the tests do run.

const dockerfile = read('Dockerfile')
const STARTED = ['web', 'worker', 'gateway']
const compose: Compose = parse(read('compose.yml'), { merge: true })
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))

describe('the image', () => {
  test('is given every file and folder that it needs to build and run', () => {
    const given = [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name = '']) => name)
    const needed = [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'src',
      'adapters',
      'workers',
      'prisma',
      'scripts',
      'bin',
      'code-frame',
    ]
    expect(given).toEqual(expect.arrayContaining(needed))
    expect(given.filter(name => !name.includes('*') && !existsSync(path.join(projectRoot, name)))).toEqual([])
  })

  test('is built by scripts that exist', () => {
    const named = [...dockerfile.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(name => !scripts[name])).toEqual([])
  })

  test('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m)
  })

  test('starts a role that the product knows', () => {
    const [, role] = /^CMD \["node", "dist\/src\/main.js", "(\w+)"\]$/m.exec(dockerfile) ?? []
    expect(roles()).toContain(role)
  })
})

describe('compose.yml', () => {
  test('starts web, worker and gateway from one image, each in its own role', () => {
    expect(roles()).toEqual(expect.arrayContaining(STARTED))
    for (const role of STARTED) {
      expect(compose.services[role]).toMatchObject({ image: 'earshot', command: ['node', 'dist/src/main.js', role] })
    }
  })

  test('starts exactly one gateway, because a second would end the first one’s WhatsApp session', () => {
    expect(compose.services.gateway?.deploy?.replicas).toBe(1)
  })

  test('runs a Redis that keeps jobs over a restart and throws none away', () => {
    expect(compose.services.redis?.command).toContain('--appendonly yes')
    expect(compose.services.redis?.command).toContain('--maxmemory-policy noeviction')
  })

  test('waits for the database and the queue, and gives work time to end', () => {
    for (const role of STARTED) {
      expect(compose.services[role]).toMatchObject({
        depends_on: { postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } },
        stop_grace_period: '30s',
        restart: 'unless-stopped',
      })
    }
  })

  test('sets only what Earshot reads', () => {
    expect(Object.keys(compose.services.web?.environment ?? {}).filter(name => !settings().includes(name))).toEqual([])
  })
})

describe('.env.example', () => {
  test('names every setting once, and none that does not exist', () => {
    const named = [...read('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name = '']) => name)
    expect(named.sort()).toEqual([...settings(), 'POSTGRES_PASSWORD'].sort())
  })
})

// ---------------------------------------------------------------------------------------------------------------------

interface Service {
  image?: string
  command?: string | string[]
  environment?: Record<string, string>
  deploy?: { replicas: number }
}

interface Compose {
  services: Record<string, Service>
}

function read(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8')
}

/** Read as text: importing src/run.ts would load the whole product. */
function roles(): string[] {
  const [, list = ''] = /ROLES = \[(.*?)\]/.exec(read('src/run.ts')) ?? []
  return [...list.matchAll(/'(\w+)'/g)].map(([, role = '']) => role)
}

/** The names in the one schema of src/config.ts. */
function settings(): string[] {
  const [, schema = ''] = /const settings = z\.object\(\{\n(.*?)\n\}\)/s.exec(read('src/config.ts')) ?? []
  return [...schema.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name = '']) => name)
}
