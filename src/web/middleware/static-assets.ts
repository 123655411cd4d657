import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import type { Assets } from '../assets.js'
import { paths } from '../paths.js'

/** Styles and scripts. Their address holds the build's version, so a browser may keep them for a year. */
export const staticAssets = ({ folder }: Assets): Router => {
  const router = Router()
  router.use(
    paths.asset(':version', ''),
    preferCompressed(folder),
    express.static(folder, { immutable: true, maxAge: '365d', index: false, redirect: false }),
  )
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

/** Points at the Brotli copy that `scripts/assets.mjs` has laid beside a file, for browsers that can read it. */
const preferCompressed = (folder: string): RequestHandler => {
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const compressed = new Set(files.filter(file => file.endsWith('.br')).map(file => `/${file.replaceAll('\\', '/')}`))
  return (request, response, next) => {
    const { path } = request
    if (!compressed.has(`${path}.br`)) return next()
    response.vary('Accept-Encoding')
    if (!request.acceptsEncodings('br')) return next()
    response.type(extname(path)).set('Content-Encoding', 'br')
    request.url = `${path}.br`
    next()
  }
}
