import { Router } from 'express'
import type { Site, WebDeps } from '../deps.js'
import { paths } from '../paths.js'
import { takeAnswerKey } from './answer-cookie.js'
import { needUnderway, type UnderwaySurvey } from './need-underway.js'
import { openSurvey } from './opened-survey.js'
import { type Say, sayIn, showPage } from './page.js'

/** Thanks with the reference, and the way to take the answers back. It is shown to whoever holds the key, and to nobody else. */
export const sentRoutes = (deps: WebDeps): Router => {
  const router = Router()
  router.get(paths.answerSent(':code'), async (request, response, next) => {
    const sent = await needUnderway(deps, request, response, next, 'finished')
    if (sent) showPage(deps, response, 'sent', sent, sentView(sent))
  })
  router.get(paths.answerSentNote(':code'), async (request, response, next) => {
    const sent = await needUnderway(deps, request, response, next, 'finished')
    if (!sent) return
    const { reference } = sent.response
    response.attachment(`earshot-${reference}.txt`).send(noteOf(sayIn(deps, sent.language), deps.site, sent))
  })
  router.get(paths.answerTakeBack(':code'), async (request, response, next) => {
    const sent = await needUnderway(deps, request, response, next, 'finished')
    if (sent) showPage(deps, response, 'take-back', sent, { back: paths.answerSent(sent.code) })
  })
  router.post(paths.answerTakeBack(':code'), async (request, response, next) => {
    const sent = await needUnderway(deps, request, response, next, 'finished')
    if (!sent) return
    await deps.answering.withdraw(sent.response.id)
    takeAnswerKey(response, deps.site, sent.code)
    response.redirect(303, paths.answerTakenBack(sent.code, sent.language))
  })
  router.get(paths.answerTakenBack(':code'), async (request, response, next) => {
    const opened = await openSurvey(deps, request, response, next)
    if (opened) showPage(deps, response, 'taken-back', opened)
  })
  return router
}

// ---------------------------------------------------------------------------------------------------------------------

const sentView = ({ questionnaire, response: { reference } }: UnderwaySurvey) => ({
  thanks: questionnaire.thanks,
  reference,
  /** As one reads it to somebody over the phone; no-break spaces keep it on one line. */
  spelled: reference.replace('-', '').split('').join('\u00a0'),
})

const noteOf = (say: Say, { forumName, contact }: Site, { questionnaire, response }: UnderwaySurvey): string =>
  [
    say('note', { forum: forumName, title: questionnaire.title }),
    '',
    `${say('your-reference')}: ${response.reference}`,
    '',
    say('keep-reference-words'),
    ...(contact ? [say('reach-us', { contact })] : []),
    '',
  ].join('\r\n')
