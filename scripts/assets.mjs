// Builds public/build: the styles (Sass), our scripts, the modules of the domain that run in the browser too, and the vendors'
// scripts. Needs no network.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { compile } from 'sass'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const source = path.join(root, 'src', 'web', 'assets')
const modules = path.join(root, 'node_modules')

const VENDOR = {
  'govuk-frontend.min.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'moj-frontend.min.js': '@ministryofjustice/frontend/moj/moj-frontend.min.js',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
}

/** Builds everything into `folder` and returns the version that its addresses carry. A failed build leaves the last one as it was. */
export const buildAssets = (folder = path.join(root, 'public', 'build')) => {
  const fresh = `${folder}.${process.pid}`
  try {
    fill(fresh)
    const version = versionOf(fresh)
    writeFileSync(path.join(fresh, 'version.txt'), version)
    compress(fresh)
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
    return version
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const fill = folder => {
  mkdirSync(path.join(folder, 'vendor'), { recursive: true })
  for (const name of ['app', 'group']) writeFileSync(path.join(folder, `${name}.css`), stylesheet(name))
  cpSync(path.join(source, 'scripts'), folder, { recursive: true })
  compileDomain(path.join(folder, 'domain'))
  cpSync(path.join(source, 'icon.svg'), path.join(folder, 'icon.svg'))
  for (const [name, from] of Object.entries(VENDOR)) cpSync(path.join(modules, from), path.join(folder, 'vendor', name))
  cpSync(path.join(modules, '@ministryofjustice/frontend/moj/assets/images'), path.join(folder, 'images'), {
    recursive: true,
    filter: file => !path.extname(file) || /icon-.*\.svg$/.test(file),
  })
}

/** The server's own modules, compiled and not copied by hand: what is typed is read in the browser as it is read on the server. */
const compileDomain = outDir =>
  execFileSync(process.execPath, [
    path.join(modules, 'typescript', 'bin', 'tsc'),
    '-p',
    path.join(root, 'tsconfig.browser.json'),
    '--outDir',
    outDir,
  ])

/** Small copies for slow phones, made once instead of at each request. */
const compress = folder => {
  for (const file of filesIn(folder).filter(name => /\.(css|js)$/.test(name))) {
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)))
  }
}

const stylesheet = name =>
  compile(path.join(source, 'styles', `${name}.scss`), {
    loadPaths: [root, modules],
    style: 'compressed',
    quietDeps: true,
  }).css

const versionOf = folder => {
  const hash = createHash('sha256')
  for (const file of filesIn(folder).sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.error(`Styles and scripts are built (${buildAssets()}).`)
