import type { Request, Response } from 'express'
import { mailLink } from '../../usecases/people/mail-link.js'
import type { WebDeps } from '../deps.js'
import { ownAddress } from '../own-address.js'

type LinkDeps = Pick<WebDeps, 'log' | 'mailer' | 'site'>

/** A link that opens something once, for one person. */
export interface LinkToPassOn {
  /** From the root: `/join/...`. */
  address: string
  name: string
  email: string
  /** What the page is called. */
  title: string
  /** What the link is for, to the person who gets it. */
  toThem: string
  /** How long it works. */
  lasts: string
  /** The page to go back to. */
  back: string
}

/** Shows a one-time link, this once, and sends it by e-mail where that is set up. */
export const showLink = async (
  { log, mailer, site }: LinkDeps,
  request: Request,
  response: Response,
  { address, ...about }: LinkToPassOn,
): Promise<void> => {
  const link = `${ownAddress(site, request)}${address}`
  const text = [`Hello ${about.name},`, about.toThem, link, about.lasts]
  const subject = `${site.forumName}: your link to Earshot`
  const mailed = await mailLink({ mailer, log })({ to: about.email, subject, text })
  response.render('people/link.njk', { ...about, link, mailed })
}
