// Builds public/build: the styles (Sass), our scripts, and the vendors' scripts they import. Needs no network.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const source = path.join(root, 'src', 'web', 'assets')
const modules = path.join(root, 'node_modules')

const VENDOR = {
  'govuk-frontend.min.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'moj-frontend.min.js': '@ministryofjustice/frontend/moj/moj-frontend.min.js',
  'htmx.min.js': 'htmx.org/dist/htmx.min.js',
}

/** Builds everything into `folder` and returns the version that its addresses carry. */
export const buildAssets = (folder = path.join(root, 'public', 'build')) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(path.join(folder, 'vendor'), { recursive: true })
  for (const name of ['app', 'group']) writeFileSync(path.join(folder, `${name}.css`), stylesheet(name))
  cpSync(path.join(source, 'scripts'), folder, { recursive: true })
  cpSync(path.join(source, 'icon.svg'), path.join(folder, 'icon.svg'))
  for (const [name, from] of Object.entries(VENDOR)) cpSync(path.join(modules, from), path.join(folder, 'vendor', name))
  cpSync(path.join(modules, '@ministryofjustice/frontend/moj/assets/images'), path.join(folder, 'images'), {
    recursive: true,
    filter: file => !path.extname(file) || /icon-.*\.svg$/.test(file),
  })
  const version = versionOf(folder)
  writeFileSync(path.join(folder, 'version.txt'), version)
  return version
}

const stylesheet = name =>
  compile(path.join(source, 'styles', `${name}.scss`), {
    loadPaths: [root, modules],
    style: 'compressed',
    quietDeps: true,
  }).css

const versionOf = folder => {
  const hash = createHash('sha256')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const file of files.map(entry => path.join(entry.parentPath, entry.name)).sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.error(`Styles and scripts are built (${buildAssets()}).`)
