import type { Edition } from '../../../domain/surveys/edition.js'
import { minutesNeeded } from '../../../domain/surveys/minutes-needed.js'
import { inLanguage, languagesOf } from '../../../domain/surveys/survey-texts.js'
import { type Language, RIGHT_TO_LEFT } from '../../../domain/wordings/wording.js'
import { sayIn } from '../../answer/page.js'
import type { WebDeps } from '../../deps.js'
import { languageName } from '../../language-name.js'
import { paths } from '../../paths.js'

export interface Invitation {
  edition: Edition
  /** Where parents answer, in full. */
  address: string
  /** The same as a picture to scan. */
  qr: string
  /** As it stands in the query of the page. */
  language: unknown
}

type Deps = Pick<WebDeps, 'chats' | 'site' | 'surveyPages'>

export const inviteView = (deps: Deps, invitation: Invitation) => {
  const { edition, address, qr } = invitation
  const { code, state } = edition
  const { language, title, minutes, say, direction } = wordsOf(deps, invitation)
  const text = [
    title,
    `${say('who', { forum: deps.site.forumName })} ${say('takes', { minutes })} ${say('your-choice')} ${say('no-names')}`,
    address,
  ].join('\n\n')
  return {
    code,
    title: edition.questionnaire.title,
    state,
    address,
    qr,
    text,
    language,
    direction,
    languages: languagesOf(edition.questionnaire).map(one => ({
      name: languageName(one),
      href: paths.surveyInvite(code, one),
      isCurrent: one === language,
    })),
    languageName: languageName(language),
    poster: paths.surveyPoster(code, language),
    // https://faq.whatsapp.com/5913398998672934: opens WhatsApp with words to send on to whomever one likes.
    shareInWhatsApp: `https://wa.me/?text=${encodeURIComponent(text)}`,
    inChats: deps.chats.whatsapp || deps.chats.telegram ? `SURVEY ${code}` : null,
    back: paths.survey(code),
  }
}

export const posterView = (deps: Deps, invitation: Invitation) => {
  const { title, language, direction, minutes, say } = wordsOf(deps, invitation)
  return {
    title,
    language,
    direction,
    qr: invitation.qr,
    shortAddress: invitation.address.replace(/^https?:\/\//, ''),
    scan: say('poster-scan'),
    how: say('poster-how', { minutes }),
    who: say('who', { forum: deps.site.forumName }),
  }
}

// ---------------------------------------------------------------------------------------------------------------------

const wordsOf = (deps: Deps, { edition: { questionnaire }, language: wanted }: Invitation) => {
  const language: Language = languagesOf(questionnaire).find(one => one === wanted) ?? 'en'
  return {
    language,
    title: inLanguage(questionnaire, language).title,
    minutes: String(minutesNeeded(questionnaire)),
    say: sayIn(deps, language),
    direction: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
  }
}
