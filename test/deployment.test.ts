import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
    const given = givenToImage()
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
      'directory',
      'seed-corpus',
      'shipped-reader',
      'wordings',
      '.puppeteerrc.cjs',
    ]
    expect(given).toEqual(expect.arrayContaining(needed))
    expect(given.filter(name => !name.includes('*') && !existsSync(path.join(projectRoot, name)))).toEqual([])
  })

  test('is given everything that its programs import', () => {
    const compiled: string[] = JSON.parse(read('tsconfig.build.json')).include
    const programs = compiled.filter(folder => givenToImage().includes(folder)).flatMap(sourcesIn)
    const wanted = programs.flatMap(foldersImportedBy)
    expect(programs.length).toBeGreaterThan(100)
    expect([...new Set(wanted)].filter(folder => !givenToImage().includes(folder))).toEqual([])
  })

  test('is built by scripts that exist', () => {
    const named = [...dockerfile.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(name => !scripts[name])).toEqual([])
  })

  test('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m)
  })

  test('has Debian’s Chromium, which may start there, and fetches no other', () => {
    expect(dockerfile).toMatch(/^ {2}&& apt-get install .*\bchromium\b/m)
    expect(dockerfile).toContain('CHROME_PATH=/usr/bin/chromium')
    expect(dockerfile).toContain('--no-sandbox')
    const [before = ''] = dockerfile.split('RUN npm ci')
    expect(before).toContain('.puppeteerrc.cjs')
    expect(read('.puppeteerrc.cjs')).toContain('skipDownload: true')
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

  test('keeps the WhatsApp session over a new image, where only the gateway can read it', () => {
    const mountsOf = (role: string) => compose.services[role]?.volumes ?? []
    expect(mountsOf('gateway')).toContain('whatsapp:/data/whatsapp')
    expect(compose.volumes).toHaveProperty('whatsapp')
    expect(STARTED.filter(role => mountsOf(role).some(mount => mount.startsWith('whatsapp:')))).toEqual(['gateway'])
    expect(mountsOf('gateway')).toEqual(expect.arrayContaining(mountsOf('web')))
  })

  test('gives Chromium shared memory, and every role the settings in .env', () => {
    expect(compose.services.gateway?.shm_size).toBe('512m')
    for (const role of STARTED) expect(compose.services[role]?.env_file).toBe('.env')
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
  env_file?: string
  shm_size?: string
  volumes?: string[]
}

interface Compose {
  services: Record<string, Service>
  volumes: Record<string, unknown>
}

function read(file: string): string {
  return readFileSync(path.join(projectRoot, file), 'utf8')
}

/** Read as text: importing src/run.ts would load the whole product. */
function roles(): string[] {
  const [, list = ''] = /ROLES = \[(.*?)\]/.exec(read('src/run.ts')) ?? []
  return [...list.matchAll(/'(\w+)'/g)].map(([, role = '']) => role)
}

/** The names in the schemas of the settings. */
function settings(): string[] {
  const schemas = [
    /const settings = z\.object\(\{\n(.*?)\n\}\)/s.exec(read('src/config.ts')),
    /const chatSettings = \{\n(.*?)\n\}/s.exec(read('src/config-chat.ts')),
  ]
  return schemas.flatMap(found => [...(found?.[1] ?? '').matchAll(/^ {2}([A-Z0-9_]+):/gm)].map(([, name = '']) => name))
}

/** Files and folders of the project that Docker may copy. */
function givenToImage(): string[] {
  return [...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name = '']) => name)
}

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .map(file => path.posix.join(folder, file))
    .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
}

/** The top-level folders that a file's relative imports lead to. */
function foldersImportedBy(file: string): string[] {
  const imported = [...read(file).matchAll(/\bfrom '(\.[^']+)'/g)].map(([, target = '']) => target)
  return imported.map(target => path.posix.join(path.posix.dirname(file), target).split('/')[0] ?? '')
}
