/** Addresses of writing surveys. @param code of the edition */
export const surveyPaths = {
  surveys: (done = '') => `/surveys${done && `?done=${done}`}`,
  surveyNew: () => '/surveys/new',
  survey: (code: string, done = '') => `${edition(code)}${done && `?done=${done}`}`,
  surveyLive: (code: string) => `${edition(code)}/go-live`,
  surveyToDraft: (code: string) => `${edition(code)}/back-to-draft`,
  surveyClose: (code: string) => `${edition(code)}/close`,
  surveyOpenAgain: (code: string) => `${edition(code)}/open-again`,
  surveyClone: (code: string) => `${edition(code)}/next-edition`,
  surveyRemove: (code: string) => `${edition(code)}/remove`,
  surveyPreview: (code: string, language = '') => `${edition(code)}/preview${language && `?language=${language}`}`,
  surveyInvite: (code: string, lang = '') => `${edition(code)}/invite${lang && `?lang=${lang}`}`,
  surveyPoster: (code: string, lang = '') => `${edition(code)}/invite/poster${lang && `?lang=${lang}`}`,
  surveyTranslations: (code: string, done = '') => `${edition(code)}/translations${done && `?done=${done}`}`,
  surveyTranslation: (code: string, language: string) => `${edition(code)}/translations/${language}`,
  surveyDraft: (code: string, done = '') => `${edition(code)}/edit${done && `?done=${done}`}`,
  surveyAbout: (code: string) => `${edition(code)}/edit/about`,
  surveyName: (code: string) => `${edition(code)}/edit/name`,
  surveySectionAdd: (code: string) => `${edition(code)}/edit/sections/add`,
  surveySection: (code: string, id: string) => `${edition(code)}/edit/sections/${encodeURIComponent(id)}`,
  surveySectionMove: (code: string, id: string) => `${edition(code)}/edit/sections/${encodeURIComponent(id)}/move`,
  surveySectionRemove: (code: string, id: string) => `${edition(code)}/edit/sections/${encodeURIComponent(id)}/remove`,
  surveyBank: (code: string) => `${edition(code)}/edit/standard`,
  surveyQuestionAdd: (code: string, section: string, type = '') =>
    `${edition(code)}/edit/add/${encodeURIComponent(section)}${type && `/${type}`}`,
  surveyQuestion: (code: string, id: string) => `${edition(code)}/edit/questions/${encodeURIComponent(id)}`,
  surveyQuestionMove: (code: string, id: string) => `${edition(code)}/edit/questions/${encodeURIComponent(id)}/move`,
  surveyQuestionRemove: (code: string, id: string) =>
    `${edition(code)}/edit/questions/${encodeURIComponent(id)}/remove`,
  surveyRule: (code: string, id: string) => `${edition(code)}/edit/questions/${encodeURIComponent(id)}/rule`,
  surveyGrid: (code: string, id: string) => `${edition(code)}/edit/grids/${encodeURIComponent(id)}`,
} as const

// ---------------------------------------------------------------------------------------------------------------------

function edition(code: string): string {
  return `/surveys/${encodeURIComponent(code)}`
}
