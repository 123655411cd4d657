import { describePaperStore } from './contracts/paper-store.js'
import { describeResponseLists } from './contracts/survey-response-lists.js'
import { describeResponseStore } from './contracts/survey-response-store.js'
import { describeSurveyStore } from './contracts/survey-store.js'
import { fakeSurveyStores } from './support/fake-survey-stores.js'

const stores = fakeSurveyStores()

describeSurveyStore('in memory', () => stores)
describeResponseStore('in memory', fakeSurveyStores)
describeResponseLists('in memory', fakeSurveyStores)
describePaperStore('in memory', () => stores)
