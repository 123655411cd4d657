import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** The house rules of `docs/decisions/0001-the-shape-of-the-house.md`, held by a test. */
const LONGEST_FILE = 250

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(file => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter(file => file.endsWith('.ts') && !file.startsWith('prisma/generated'))

const product = ['src', 'adapters', 'workers', 'prisma'].flatMap(sourcesIn).filter(file => !/\.test\.ts$/.test(file))

/** What a file imports, statically or later: `./x.js`, `zod`. */
const allImportsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, statically, later]) => statically ?? later ?? '')

const IMPORT = /^(?:import|export)\b[^'"`]*?\bfrom\s+'([^']+)'|\bimport\('([^']+)'\)/gm

/** Relative imports of a file, as paths from the root. */
const importsOf = (file: string): string[] =>
  allImportsOf(file)
    .filter(target => target.startsWith('.'))
    .map(target => path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts'))

const packagesOf = (file: string): string[] => allImportsOf(file).filter(target => !target.startsWith('.'))

/** Who may import what. Everything that is not named is forbidden. */
const MAY_IMPORT: [who: RegExp, what: RegExp][] = [
  [/^src\/domain\//, /^src\/domain\//],
  [/^src\/usecases\//, /^src\/(domain|usecases)\//],
  [/^src\/web\//, /^src\/(domain|usecases|web)\/|^src\/config\.ts$/],
  [/^src\/cli\/main\.ts$/, /^src\//],
  [/^src\/cli\//, /^src\/(domain|usecases|cli)\//],
  [/^workers\//, /^(workers|src\/domain|src\/usecases)\//],
  [/^adapters\//, /^(adapters|src\/domain|prisma\/generated)\/|^src\/config\.ts$/],
  [/^prisma\/seed(-[a-z]+)?\.ts$/, /^(src|prisma)\//],
  [/^prisma\//, /^(prisma|src\/domain)\/|^src\/config\.ts$/],
  [/^src\/compose(-[a-z]+)?\.ts$/, /^(src|adapters|workers|prisma)\//],
  [/^src\/[a-z-]+\.ts$/, /^src\//],
]

const offences = (file: string): string[] => {
  const rule = MAY_IMPORT.find(([who]) => who.test(file))
  return importsOf(file).filter(target => !rule?.[1].test(target))
}

describe('the house', () => {
  it('has its rooms', () => {
    expect(product.length).toBeGreaterThan(100)
    for (const room of ['src/domain/', 'src/usecases/', 'src/web/', 'src/cli/', 'adapters/', 'workers/']) {
      expect(product.some(file => file.startsWith(room))).toBe(true)
    }
  })

  it.each(product)('%s imports only what its room may', file => {
    expect(offences(file)).toEqual([])
  })

  it('the domain knows no framework', () => {
    const used = product.filter(file => file.startsWith('src/domain/')).flatMap(packagesOf)
    expect([...new Set(used)].filter(name => !ALLOWED_IN_DOMAIN.includes(name))).toEqual([])
  })

  it('only the settings file reads the environment', () => {
    const readers = product.filter(file => /process\.env\b/.test(readFileSync(file, 'utf8')))
    expect(readers).toEqual(['src/config.ts'])
  })

  it('use cases do not read the clock or roll dice by themselves', () => {
    const guilty = product.filter(
      file =>
        /^src\/(domain|usecases)\//.test(file) &&
        /\bnew Date\(\)|\bDate\.now\(|Math\.random\(/.test(readFileSync(file, 'utf8')),
    )
    expect(guilty).toEqual([])
  })

  it('no file outgrows one screenful too many', () => {
    const long = product.filter(file => readFileSync(file, 'utf8').split('\n').length > LONGEST_FILE + 1)
    expect(long).toEqual([])
  })

  it('every template stays short', () => {
    const templates = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.njk'),
    )
    expect(templates.length).toBeGreaterThan(10)
    expect(templates.filter(file => readFileSync(path.join('src/web', file), 'utf8').split('\n').length > 150)).toEqual(
      [],
    )
  })

  it('no template prints anything without escaping it', () => {
    const templates = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.njk'),
    )
    expect(
      templates.filter(file => /\|\s*safe\b|autoescape false/.test(readFileSync(path.join('src/web', file), 'utf8'))),
    ).toEqual([])
  })
})

/** Shapes, and the tables that tell languages apart: both pure, neither a framework. */
const ALLOWED_IN_DOMAIN = ['zod', 'eld/extrasmall']
