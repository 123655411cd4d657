import { CONSENT_WORDING } from '../../domain/consent.js'
import type { Language } from '../../domain/wordings/wording.js'
import type { WebDeps } from '../deps.js'

/** What proves later which words of consent somebody saw: those of the form in English, else the translation of them. */
export const consentWordingVersion = ({ surveyPages }: Pick<WebDeps, 'surveyPages'>, language: Language): string =>
  language === 'en' ? CONSENT_WORDING.version : `${CONSENT_WORDING.version} ${surveyPages.versionOf('keep', language)}`
