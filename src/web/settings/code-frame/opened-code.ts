import type { NextFunction, Request, Response } from 'express'
import type { CodeFrame, RetiredCode, Subtheme, Theme } from '../../../domain/code-frame/code-frame.js'
import { findRetired, findSubtheme, findTheme, themeOf } from '../../../domain/code-frame/find-code.js'
import type { WebDeps } from '../../deps.js'
import { notFound } from '../../middleware/errors.js'

/** A code that an address names. */
export type OpenedCode =
  | { kind: 'theme'; id: string; name: string; theme: Theme }
  | { kind: 'subtheme'; id: string; name: string; theme: Theme; subtheme: Subtheme }
  | { kind: 'retired'; id: string; name: string; retired: RetiredCode }

const findCode = (frame: CodeFrame, id: string): OpenedCode | null => {
  const [retired, subtheme] = [findRetired(frame, id), findSubtheme(frame, id)]
  if (retired) return { kind: 'retired', id, name: retired.name || id, retired }
  const theme = subtheme ? themeOf(frame, id) : findTheme(frame, id)
  if (!theme) return null
  return subtheme
    ? { kind: 'subtheme', id, name: subtheme.name, theme, subtheme }
    : { kind: 'theme', id, name: theme.name, theme }
}

type Page<Code> = (code: Code, request: Request, response: Response) => unknown

/** Answers a request about a code that is in the list; for any other there is no such page. */
export const withCode =
  (deps: Pick<WebDeps, 'frame'>, page: Page<OpenedCode>) =>
  (request: Request, response: Response, next: NextFunction): unknown => {
    const code = findCode(deps.frame, String(request.params.id))
    return code ? page(code, request, response) : notFound(request, response, next)
  }

export type LiveCode = Exclude<OpenedCode, { kind: 'retired' }>

/** The same for one that is still given. */
export const withLiveCode =
  (deps: Pick<WebDeps, 'frame'>, page: Page<LiveCode>) =>
  (request: Request, response: Response, next: NextFunction): unknown => {
    const code = findCode(deps.frame, String(request.params.id))
    return code && code.kind !== 'retired' ? page(code, request, response) : notFound(request, response, next)
  }
