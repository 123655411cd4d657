import type { Express } from 'express'
import request from 'supertest'
import type { Edition } from '../../src/domain/surveys/edition.js'
import { createApp } from '../../src/web/app.js'
import type { WebDeps } from '../../src/web/deps.js'
import { anEdition, aSurvey } from './survey-builders.js'
import { someWebDeps } from './web.js'

/** A survey in the real app over fakes, and a parent who opens it. */
export const anAnsweringParent = async (
  about: Partial<Edition> = {},
  overrides: Partial<WebDeps> = {},
): Promise<Answering> => {
  const deps = someWebDeps(overrides)
  const edition = anEdition({ code: 'year-2026', ...about })
  await deps.surveys.create(aSurvey({ id: edition.surveyId }), edition)
  const app = createApp(deps)
  return { app, deps, edition, parent: aParentOf(app, edition.code) }
}

export interface Answering {
  app: Express
  deps: WebDeps
  edition: Edition
  parent: AnsweringParent
}

export type AnsweringParent = ReturnType<typeof aParentOf>

/** A browser as the pages of a survey meet one: it keeps its cookies. Paths are those behind `/answer/CODE`. */
export const aParentOf = (app: Express, code: string) => {
  const agent = request.agent(app)
  const get = (path = '') => agent.get(`/answer/${code}${path}`)
  const post = (path: string, fields: Fields = {}) =>
    agent.post(`/answer/${code}${path}`).set('Sec-Fetch-Site', 'same-origin').type('form').send(fields)
  return {
    get,
    post,
    start: (query = '', fields: Fields = {}) => post(query, fields).expect(303),
    /** Sends the page that asks these questions. */
    answer: (name: string, fields: Fields, shown: string[] = [name]) =>
      post(`/question/${name}`, { 'on-page': shown, ...fields }),
    autosave: (fields: Fields) =>
      agent.put(`/answer/${code}/autosave`).set('Sec-Fetch-Site', 'same-origin').type('form').send(fields),
    agree: (given: Fields = { keep: 'yes', quote: 'yes', contact: 'no' }) => post('/consent', given),
    send: () => post('/send'),
  }
}

type Fields = Record<string, string | string[]>
