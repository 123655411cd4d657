import express, { Router } from 'express'
import type { Assets } from '../assets.js'
import { paths } from '../paths.js'

/** Styles and scripts. Their address holds the build's version, so a browser may keep them for a year. */
export const staticAssets = ({ folder }: Assets): Router => {
  const router = Router()
  router.use(
    paths.asset(':version', ''),
    express.static(folder, { immutable: true, maxAge: '365d', index: false, redirect: false }),
  )
  return router
}
