import type { Edition, Survey } from './edition.js'
import type { SurveyResponse } from './response.js'
import type { Batch, PrintRun } from './sheet.js'

export interface SurveyStore {
  /** Survey and first edition in one. `code-taken`: another edition has this address. */
  create(survey: Survey, edition: Edition): Promise<'created' | 'code-taken'>
  /** By name. */
  surveys(): Promise<Survey[]>
  survey(id: string): Promise<Survey | null>
  rename(id: string, name: string): Promise<void>
  /** `code-taken` or `label-taken`: nothing was added. */
  addEdition(edition: Edition): Promise<'added' | 'code-taken' | 'label-taken'>
  /** Newest first. Without a survey those of all. */
  editions(surveyId?: string): Promise<Edition[]>
  edition(id: string): Promise<Edition | null>
  editionByCode(code: string): Promise<Edition | null>
  /**
   * Saves over the version that was read; the stored version is one higher.
   * When it was locked is not saved: the first response says so.
   * @throws AppError `superseded` when somebody else saved in between, or when it was answered and what it asks differs
   * (`asksOtherwise`); `invalid-message` when another edition has its name or address
   */
  saveEdition(edition: Edition): Promise<Edition>
  /** Only a draft that nobody has answered; false: there was none such. The survey goes with its last edition. */
  deleteDraft(id: string): Promise<boolean>
}

/** How many responses of one edition came which way. */
export interface ResponseCount {
  channel: SurveyResponse['channel']
  state: SurveyResponse['state']
  invented: boolean
  count: number
}

export interface ResponseStore {
  /**
   * Resolves only when it is committed, and locks the edition's words with it, unless it is made up. `known`: one with this id is there already and was
   * left alone. A sheet with number 0 is given the next place in its pile, however many come at the same moment. `serial-taken`: another sheet of the edition has it. `reference-taken`: make another.
   * @throws AppError `database-unavailable` (retryable); `invalid-message` when its resume key is another's, or when the edition has
   * become a draft again
   */
  create(response: SurveyResponse): Promise<'created' | 'known' | 'serial-taken' | 'reference-taken'>
  find(id: string): Promise<SurveyResponse | null>
  findByReference(reference: string): Promise<SurveyResponse | null>
  findByResumeKey(resumeKey: string): Promise<SurveyResponse | null>
  findBySerial(editionId: string, serial: string): Promise<SurveyResponse | null>
  /**
   * Those that began on the web with the code of one of these sheets, oldest first, without what is withdrawn: the sheet may tell the same.
   */
  findByScannedSerial(editionId: string, serials: string[]): Promise<SurveyResponse[]>
  /**
   * Saves over the version that was read; the stored version is one higher.
   * @throws AppError `superseded` when somebody else saved in between; `invalid-message` when another sheet has its serial
   */
  save(response: SurveyResponse): Promise<SurveyResponse>
  /** Finished ones of an edition in the order in which they were finished, without keeping them all in memory. */
  finished(editionId: string): AsyncIterable<SurveyResponse>
  /** Sheets of a batch by their number, finished or not. */
  ofBatch(batchId: string): Promise<SurveyResponse[]>
  /** What one person answered on one channel, newest first, without what is withdrawn. */
  ofContributor(contributorKey: string): Promise<SurveyResponse[]>
  counts(editionId: string): Promise<ResponseCount[]>
  /**
   * Those of which `isPending` is true and that were last touched before this moment, oldest first. They count as touched from now
   * on, so that one that cannot be finished never hides the others.
   */
  takePending(before: Date, limit: number): Promise<SurveyResponse[]>
  /**
   * Open ones of the web and of chats that nobody has touched since, and begun sheets of piles that were closed before, oldest first.
   */
  abandoned(before: Date, limit: number): Promise<SurveyResponse[]>
  /** What was begun and not sent, for good. @returns what it was, or null: it was sent meanwhile, or is not there */
  forgetUnsent(id: string): Promise<SurveyResponse | null>
  /** For good, with all its answers. */
  delete(id: string): Promise<void>
}

export interface PaperStore {
  createBatch(batch: Batch): Promise<void>
  batch(id: string): Promise<Batch | null>
  /** Newest first. */
  batches(editionId?: string): Promise<Batch[]>
  /** @throws AppError `superseded` when somebody else saved in between */
  saveBatch(batch: Batch): Promise<Batch>
  /** The next `count` numbers of this edition's sheets, kept as a run in the same step. */
  addRun(run: Omit<PrintRun, 'from' | 'to'>, count: number): Promise<PrintRun>
  /** Newest first. */
  runs(editionId: string): Promise<PrintRun[]>
}
