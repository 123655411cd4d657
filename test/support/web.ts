import { load } from 'cheerio'
import type { Express } from 'express'

import { createApp } from '../../src/web/app.js'
import type { WebDeps } from '../../src/web/deps.js'
import { fakeLimits } from './fake-limits.js'

/** The real app over fakes, with whatever a test puts in their place. */
export const aWebApp = (overrides: Partial<WebDeps> = {}): Express => createApp(someWebDeps(overrides))

export const someWebDeps = (overrides: Partial<WebDeps> = {}): WebDeps => ({
  assets: { folder: 'test/fixtures/no-assets', url: name => `/assets/test/${name}` },
  limits: fakeLimits(),
  log: { info: () => {}, warn: () => {}, error: () => {} },
  site: { forumName: 'Elmshire Parent Carer Forum', publicUrl: null, production: false, trustProxy: 0 },
  ...overrides,
})

/** A page as a reader: `page('h1').text()`. */
export const pageOf = (response: { text: string }) => load(response.text)
