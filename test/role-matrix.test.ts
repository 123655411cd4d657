import type { Router } from 'express'
import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../src/domain/people.js'
import { actOf } from '../src/web/audit/acts.js'
import { SIGNED_IN_ACTS } from '../src/web/audit/signed-in-acts.js'
import { signedInPages } from '../src/web/signed-in-pages.js'
import { aBrowser, anAppWith, signedIn } from './support/signed-in.js'
import { aHeardNote, keepAll } from './support/some-records.js'
import { someWebDeps } from './support/web.js'

/** Every address of the signed-in side with the roles that may use it. `R` stands for a record's reference. */
const EVERYBODY: readonly Role[] = ROLES
const READERS: readonly Role[] = ['volunteer', 'reviewer', 'safeguarding-lead', 'administrator']
const REVIEWERS: readonly Role[] = ['reviewer', 'safeguarding-lead', 'administrator']
const ADMINISTRATORS: readonly Role[] = ['administrator']
const SAFEGUARDERS: readonly Role[] = ['safeguarding-lead', 'administrator']
const WORDING_KEEPERS: readonly Role[] = ['safeguarding-lead', 'administrator']

const ROUTES: [method: 'get' | 'post' | 'put', path: string, allowed: readonly Role[]][] = [
  ['get', '/account', EVERYBODY],
  ['get', '/account/password', EVERYBODY],
  ['post', '/account/password', EVERYBODY],
  ['get', '/account/second-factor', EVERYBODY],
  ['post', '/account/second-factor', EVERYBODY],
  ['get', '/account/second-factor/remove', EVERYBODY],
  ['post', '/account/second-factor/remove', EVERYBODY],
  ['post', '/account/sign-out-everywhere', EVERYBODY],
  ['post', '/account/sign-out-others', EVERYBODY],
  ['post', '/account/sign-ins/x/end', EVERYBODY],
  ['get', '/inbox', READERS],
  ['get', '/inbox/rows', READERS],
  ['get', '/inbox/export', REVIEWERS],
  ['get', '/inbox/export/file', REVIEWERS],
  ['get', '/inbox/together', REVIEWERS],
  ['post', '/inbox/together', REVIEWERS],
  ['get', '/inbox/together/preview', REVIEWERS],
  ['get', '/inbox/together/done', REVIEWERS],
  ['post', '/inbox/together/undo', REVIEWERS],
  ['get', '/inbox/views', READERS],
  ['get', '/inbox/views/add', READERS],
  ['post', '/inbox/views/add', READERS],
  ['get', '/inbox/views/x', READERS],
  ['post', '/inbox/views/x', READERS],
  ['post', '/inbox/views/x/move', READERS],
  ['get', '/inbox/views/x/remove', READERS],
  ['post', '/inbox/views/x/remove', READERS],
  ['get', '/experiences/R', READERS],
  ['get', '/experiences/R/others', READERS],
  ['post', '/experiences/R/notes', READERS],
  ['post', '/experiences/R/notes/x/remove', READERS],
  ['post', '/experiences/R/decide', REVIEWERS],
  ['post', '/experiences/R/facts', REVIEWERS],
  ['post', '/experiences/R/undo', REVIEWERS],
  ['post', '/experiences/R/reviewed', REVIEWERS],
  ['get', '/experiences/R/split', REVIEWERS],
  ['post', '/experiences/R/split', REVIEWERS],
  ['get', '/experiences/R/merge', REVIEWERS],
  ['post', '/experiences/R/merge', REVIEWERS],
  ['post', '/experiences/R/keep-apart', REVIEWERS],
  ['get', '/experiences/R/original', REVIEWERS],
  ['post', '/experiences/R/original', REVIEWERS],
  ['get', '/experiences/R/recording/original', REVIEWERS],
  ['get', '/experiences/R/file/none', REVIEWERS],
  ['get', '/experiences/R/picture/none', REVIEWERS],
  ['post', '/experiences/R/try-again', REVIEWERS],
  ['post', '/experiences/R/follow-up', REVIEWERS],
  ['get', '/experiences/R/type', REVIEWERS],
  ['post', '/experiences/R/type', REVIEWERS],
  ['get', '/agreement', READERS],
  ['get', '/agreement/set-up', REVIEWERS],
  ['post', '/agreement/set-up', REVIEWERS],
  ['get', '/agreement/x', READERS],
  ['get', '/agreement/x/code', READERS],
  ['get', '/agreement/x/code/1', READERS],
  ['post', '/agreement/x/code/1', READERS],
  ['post', '/agreement/x/code/1/uncover', READERS],
  ['post', '/agreement/x/settle/1/uncover', REVIEWERS],
  ['get', '/agreement/x/hand-in', READERS],
  ['post', '/agreement/x/hand-in', READERS],
  ['get', '/agreement/x/settle/1', REVIEWERS],
  ['post', '/agreement/x/settle/1', REVIEWERS],
  ['get', '/agreement/x/end', REVIEWERS],
  ['post', '/agreement/x/end', REVIEWERS],
  ['get', '/agreement/x/remove', REVIEWERS],
  ['post', '/agreement/x/remove', REVIEWERS],
  ['post', '/experiences/R/uncover', READERS],
  ['get', '/mentions', READERS],
  ['post', '/mentions/R/seen', READERS],
  ['get', '/safeguarding/flag/R', READERS],
  ['post', '/safeguarding/flag/R', READERS],
  ['get', '/safeguarding', SAFEGUARDERS],
  ['get', '/safeguarding/past', SAFEGUARDERS],
  ['get', '/safeguarding/settings', ADMINISTRATORS],
  ['post', '/safeguarding/settings', ADMINISTRATORS],
  ['get', '/safeguarding/R', SAFEGUARDERS],
  ['get', '/safeguarding/R/record', SAFEGUARDERS],
  ['post', '/safeguarding/R/uncover', SAFEGUARDERS],
  ['post', '/safeguarding/R/look-after', SAFEGUARDERS],
  ['post', '/safeguarding/R/hand-over', SAFEGUARDERS],
  ['post', '/safeguarding/R/step', SAFEGUARDERS],
  ['get', '/safeguarding/R/close', SAFEGUARDERS],
  ['post', '/safeguarding/R/close', SAFEGUARDERS],
  ['get', '/safeguarding/R/no-risk', SAFEGUARDERS],
  ['post', '/safeguarding/R/no-risk', SAFEGUARDERS],
  ['get', '/safeguarding/R/reopen', SAFEGUARDERS],
  ['post', '/safeguarding/R/reopen', SAFEGUARDERS],
  ['get', '/paper', EVERYBODY],
  ['get', '/paper/begin', EVERYBODY],
  ['post', '/paper/begin', EVERYBODY],
  ['get', '/paper/worker.js', EVERYBODY],
  ['get', '/paper/x', EVERYBODY],
  ['post', '/paper/x/numbers', EVERYBODY],
  ['get', '/paper/x/type', EVERYBODY],
  ['post', '/paper/x/type', EVERYBODY],
  ['get', '/paper/x/second', EVERYBODY],
  ['post', '/paper/x/second', EVERYBODY],
  ['put', '/paper/x/second/y', EVERYBODY],
  ['get', '/paper/x/differences', EVERYBODY],
  ['post', '/paper/x/differences/y', EVERYBODY],
  ['get', '/paper/x/close', EVERYBODY],
  ['post', '/paper/x/close', EVERYBODY],
  ['post', '/paper/x/open-again', REVIEWERS],
  ['get', '/paper/x/sheets/y', EVERYBODY],
  ['put', '/paper/x/sheets/y', EVERYBODY],
  ['get', '/paper/x/sheets/y/scans', EVERYBODY],
  ['post', '/paper/x/sheets/y/scans', EVERYBODY],
  ['get', '/paper/x/sheets/y/scans/z', EVERYBODY],
  ['post', '/paper/x/sheets/y/scans/z/remove', EVERYBODY],
  ['get', '/surveys/x/print', EVERYBODY],
  ['post', '/surveys/x/print', EVERYBODY],
  ['get', '/surveys/x/print/copy.pdf', EVERYBODY],
  ['get', '/surveys/x/print/runs/y', EVERYBODY],
  ['get', '/surveys', READERS],
  ['get', '/surveys/x', READERS],
  ['get', '/surveys/x/preview', READERS],
  ['get', '/surveys/x/invite', READERS],
  ['get', '/surveys/x/invite/poster', READERS],
  ['get', '/surveys/import', REVIEWERS],
  ['post', '/surveys/import', REVIEWERS],
  ['post', '/surveys/import/make', REVIEWERS],
  ['get', '/surveys/x/file.json', REVIEWERS],
  ['get', '/surveys/new', REVIEWERS],
  ['post', '/surveys/new', REVIEWERS],
  ['get', '/surveys/x/go-live', REVIEWERS],
  ['post', '/surveys/x/go-live', REVIEWERS],
  ['get', '/surveys/x/next-edition', REVIEWERS],
  ['post', '/surveys/x/next-edition', REVIEWERS],
  ['get', '/surveys/x/remove', REVIEWERS],
  ['post', '/surveys/x/remove', REVIEWERS],
  ['post', '/surveys/x/back-to-draft', REVIEWERS],
  ['get', '/surveys/x/close', REVIEWERS],
  ['post', '/surveys/x/close', REVIEWERS],
  ['post', '/surveys/x/open-again', REVIEWERS],
  ['get', '/surveys/x/translations', REVIEWERS],
  ['get', '/surveys/x/translations/pl', REVIEWERS],
  ['post', '/surveys/x/translations/pl', REVIEWERS],
  ['get', '/surveys/x/edit', REVIEWERS],
  ['get', '/surveys/x/edit/name', REVIEWERS],
  ['post', '/surveys/x/edit/name', REVIEWERS],
  ['get', '/surveys/x/edit/about', REVIEWERS],
  ['post', '/surveys/x/edit/about', REVIEWERS],
  ['get', '/surveys/x/edit/sections/add', REVIEWERS],
  ['post', '/surveys/x/edit/sections/add', REVIEWERS],
  ['get', '/surveys/x/edit/sections/s', REVIEWERS],
  ['post', '/surveys/x/edit/sections/s', REVIEWERS],
  ['post', '/surveys/x/edit/sections/s/move', REVIEWERS],
  ['get', '/surveys/x/edit/sections/s/remove', REVIEWERS],
  ['post', '/surveys/x/edit/sections/s/remove', REVIEWERS],
  ['get', '/surveys/x/edit/standard', REVIEWERS],
  ['post', '/surveys/x/edit/standard', REVIEWERS],
  ['get', '/surveys/x/edit/add/s', REVIEWERS],
  ['get', '/surveys/x/edit/add/s/single', REVIEWERS],
  ['post', '/surveys/x/edit/add/s/single', REVIEWERS],
  ['get', '/surveys/x/edit/add/s/grid', REVIEWERS],
  ['post', '/surveys/x/edit/add/s/grid', REVIEWERS],
  ['get', '/surveys/x/edit/grids/g', REVIEWERS],
  ['post', '/surveys/x/edit/grids/g', REVIEWERS],
  ['get', '/surveys/x/edit/questions/q', REVIEWERS],
  ['post', '/surveys/x/edit/questions/q', REVIEWERS],
  ['get', '/surveys/x/edit/questions/q/rule', REVIEWERS],
  ['post', '/surveys/x/edit/questions/q/rule', REVIEWERS],
  ['post', '/surveys/x/edit/questions/q/move', REVIEWERS],
  ['get', '/surveys/x/edit/questions/q/remove', REVIEWERS],
  ['post', '/surveys/x/edit/questions/q/remove', REVIEWERS],
  ['get', '/responses', REVIEWERS],
  ['get', '/responses/x', REVIEWERS],
  ['get', '/responses/x/withdraw', REVIEWERS],
  ['post', '/responses/x/withdraw', REVIEWERS],
  ['get', '/surveys/x/results', READERS],
  ['get', '/surveys/x/results/tables.csv', READERS],
  ['get', '/surveys/x/results/tables.xlsx', READERS],
  ['get', '/surveys/x/results/answers.csv', REVIEWERS],
  ['get', '/surveys/x/results/answers.xlsx', REVIEWERS],
  ['get', '/surveys/x/results/answers-spss.csv', REVIEWERS],
  ['get', '/surveys/x/results/labels.sps', REVIEWERS],
  ['get', '/surveys/x/results/q/c', REVIEWERS],
  ['get', '/reading-load', READERS],
  ['post', '/reading-load/limit', READERS],
  ['post', '/reading-load/hand-on', REVIEWERS],
  ['get', '/to-do', REVIEWERS],
  ['post', '/to-do/x/answer', REVIEWERS],
  ['post', '/to-do/x/finish', REVIEWERS],
  ['get', '/channels', READERS],
  ['get', '/channels/whatsapp/pairing', ADMINISTRATORS],
  ['post', '/channels/whatsapp/pair-by-code', ADMINISTRATORS],
  ['post', '/channels/whatsapp/pair-by-qr', ADMINISTRATORS],
  ['post', '/channels/whatsapp/restart', ADMINISTRATORS],
  ['get', '/channels/whatsapp/unlink', ADMINISTRATORS],
  ['post', '/channels/whatsapp/unlink', ADMINISTRATORS],
  ['post', '/channels/test-email', ADMINISTRATORS],
  ['post', '/channels/notices/x/seen', ADMINISTRATORS],
  ['get', '/channels/practice', READERS],
  ['get', '/channels/practice/news', READERS],
  ['post', '/channels/practice', READERS],
  ['put', '/channels/practice/voice', READERS],
  ['post', '/channels/practice/choice', READERS],
  ['post', '/channels/practice/skip', READERS],
  ['post', '/channels/practice/start-again', READERS],
  ['get', '/directory', REVIEWERS],
  ['post', '/directory/start', REVIEWERS],
  ['get', '/directory/add', REVIEWERS],
  ['post', '/directory/add', REVIEWERS],
  ['get', '/directory/x', REVIEWERS],
  ['post', '/directory/x', REVIEWERS],
  ['post', '/directory/x/move', REVIEWERS],
  ['post', '/directory/x/publish', REVIEWERS],
  ['get', '/directory/x/remove', REVIEWERS],
  ['post', '/directory/x/remove', REVIEWERS],
  ['get', '/settings/code-frame', READERS],
  ['get', '/settings/code-frame/versions', READERS],
  ['get', '/settings/code-frame/versions/1', READERS],
  ['get', '/settings/code-frame/versions/1/themes.yaml', READERS],
  ['post', '/settings/code-frame/versions/1/use-again', ADMINISTRATORS],
  ['get', '/settings/code-frame/codes/ehcp', READERS],
  ['get', '/settings/code-frame/add', ADMINISTRATORS],
  ['post', '/settings/code-frame/add', ADMINISTRATORS],
  ['get', '/settings/code-frame/codes/ehcp/add', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp/add', ADMINISTRATORS],
  ['get', '/settings/code-frame/codes/ehcp/change', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp/change', ADMINISTRATORS],
  ['get', '/settings/code-frame/codes/ehcp/merge', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp/merge', ADMINISTRATORS],
  ['get', '/settings/code-frame/codes/ehcp/retire', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp/retire', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp/move', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp-timeliness/theme', ADMINISTRATORS],
  ['post', '/settings/code-frame/codes/ehcp/bring-back', ADMINISTRATORS],
  ['get', '/settings/code-frame/upload', ADMINISTRATORS],
  ['post', '/settings/code-frame/upload', ADMINISTRATORS],
  ['get', '/settings/code-frame/newer', ADMINISTRATORS],
  ['post', '/settings/code-frame/newer', ADMINISTRATORS],
  ['post', '/settings/code-frame/read-again', ADMINISTRATORS],
  ['get', '/settings/wordings', WORDING_KEEPERS],
  ['get', '/settings/wordings/pl/welcome', WORDING_KEEPERS],
  ['post', '/settings/wordings/pl/welcome', WORDING_KEEPERS],
  ['post', '/settings/wordings/pl/welcome/preview', WORDING_KEEPERS],
  ['post', '/settings/wordings/pl/welcome/confirm', WORDING_KEEPERS],
  ['post', '/settings/wordings/pl/welcome/use-again', WORDING_KEEPERS],
  ['get', '/people', ADMINISTRATORS],
  ['get', '/people/invite', ADMINISTRATORS],
  ['post', '/people/invite', ADMINISTRATORS],
  ['post', '/people/invitations/x/again', ADMINISTRATORS],
  ['post', '/people/invitations/x/take-back', ADMINISTRATORS],
  ['get', '/people/rules', ADMINISTRATORS],
  ['post', '/people/rules', ADMINISTRATORS],
  ['get', '/people/x', ADMINISTRATORS],
  ['post', '/people/x/roles', ADMINISTRATORS],
  ['post', '/people/x/term', ADMINISTRATORS],
  ['post', '/people/x/new-password', ADMINISTRATORS],
  ['post', '/people/x/sign-out', ADMINISTRATORS],
  ['get', '/people/x/leaving', ADMINISTRATORS],
  ['post', '/people/x/leaving', ADMINISTRATORS],
  ['get', '/people/x/checklist', ADMINISTRATORS],
  ['post', '/people/x/checklist', ADMINISTRATORS],
  ['post', '/people/x/let-in', ADMINISTRATORS],
  ['get', '/people/x/forget', ADMINISTRATORS],
  ['post', '/people/x/forget', ADMINISTRATORS],
  ['get', '/audit', SAFEGUARDERS],
  ['get', '/audit/check', SAFEGUARDERS],
  ['get', '/audit/export.csv', SAFEGUARDERS],
  ['get', '/settings', ADMINISTRATORS],
  ['get', '/settings/queues', ADMINISTRATORS],
  ['get', '/settings/api-keys', ADMINISTRATORS],
  ['post', '/settings/api-keys', ADMINISTRATORS],
  ['get', '/settings/api-keys/x/revoke', ADMINISTRATORS],
  ['post', '/settings/api-keys/x/revoke', ADMINISTRATORS],
]

const FORBIDDEN = 403

describe.each(ROUTES)('%s %s', (method, path, allowed) => {
  it.each(ROLES)('answers a %s as the roles say', async role => {
    const { browser, deps } = await signedIn({ roles: [role] })
    const record = await aHeardNote(deps.blobs)
    await keepAll(deps.experiences, [record])
    const { status } = await browser[method](path.replace('R', record.reference)).type('form').send()
    if (allowed.includes(role)) expect(status).not.toBe(FORBIDDEN)
    else expect(status).toBe(FORBIDDEN)
    expect(status).toBeLessThan(500)
  })

  it('asks whoever is not signed in to sign in', async () => {
    const { app } = await anAppWith()
    const answer = await aBrowser(app)[method](path.replace('R', 'ABCD-EFGH'))
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toMatch(/^\/sign-in/)
  })

  it('opens to a person without a role only if it is about their own account', async () => {
    const { browser } = await signedIn({ roles: [] })
    const { status } = await browser[method](path.replace('R', 'ABCD-EFGH'))
    expect(status === FORBIDDEN).toBe(!path.startsWith('/account'))
  })
})

describe('the list above', () => {
  it('leaves out no page of the signed-in side', () => {
    const queueBoard = 1
    expect(countRoutes(signedInPages(someWebDeps(), (_request, _response, next) => next()).stack)).toBe(
      ROUTES.length - queueBoard,
    )
  })
})

describe('the audit log', () => {
  it.each(ROUTES)('has words of its own for %s %s', (method, path) => {
    const act = actOf(SIGNED_IN_ACTS, method.toUpperCase(), path)
    expect(act?.code ?? 'left out on purpose').not.toMatch(/^(opened-page|changed-something)$/)
  })
})

describe('a person who may not open a page', () => {
  it('is told so plainly and stays signed in', async () => {
    const { browser } = await signedIn({ roles: ['volunteer'] })
    const refused = await browser.get('/settings').expect(FORBIDDEN)
    expect(refused.text).toContain('You cannot open this page')
    expect(refused.text).toContain('You are still signed in')
    await browser.get('/inbox').expect(200)
  })

  it('is not shown the way there', async () => {
    const { browser } = await signedIn({ roles: ['volunteer'] })
    const { text } = await browser.get('/inbox').expect(200)
    expect(text).not.toContain('href="/settings"')
  })
})

// ---------------------------------------------------------------------------------------------------------------------

/** Methods of every route, however deep its router is nested. */
const countRoutes = (stack: Router['stack']): number =>
  stack.reduce((total, { route, handle }) => {
    if (route) return total + new Set(route.stack.map(({ method }) => method)).size
    return 'stack' in handle ? total + countRoutes(handle.stack as Router['stack']) : total
  }, 0)
