-- Surveys that are repeated, what each edition asks, and what people answered by web, paper and chat.
CREATE TABLE survey (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz(3) NOT NULL
);

CREATE TABLE survey_edition (
  id uuid PRIMARY KEY,
  survey_id uuid NOT NULL REFERENCES survey (id),
  label text NOT NULL,
  code text NOT NULL UNIQUE,
  state text NOT NULL,
  questionnaire jsonb NOT NULL,
  cloned_from uuid,
  wording_changes jsonb NOT NULL,
  -- Set in the transaction that keeps the first response.
  locked_at timestamptz(3),
  created_by text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  opened_at timestamptz(3),
  closed_at timestamptz(3),
  -- The highest number of a sheet that was given out: printed sheets and piles never share one.
  last_sheet integer NOT NULL DEFAULT 0,
  version integer NOT NULL,
  UNIQUE (survey_id, label)
);

CREATE TABLE paper_batch (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES survey_edition (id) ON DELETE CASCADE,
  event text NOT NULL,
  happened_on date NOT NULL,
  place text NOT NULL,
  collected_by text NOT NULL,
  sheets integer NOT NULL,
  second_share double precision NOT NULL,
  drawn integer[] NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  closed_at timestamptz(3),
  version integer NOT NULL
);
CREATE INDEX paper_batch_of ON paper_batch (edition_id, created_at DESC);

CREATE TABLE print_run (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES survey_edition (id) ON DELETE CASCADE,
  style text NOT NULL,
  language text NOT NULL,
  first_number integer NOT NULL,
  last_number integer NOT NULL,
  by text NOT NULL,
  at timestamptz(3) NOT NULL,
  UNIQUE (edition_id, first_number)
);

CREATE TABLE survey_response (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES survey_edition (id),
  reference text NOT NULL UNIQUE,
  channel text NOT NULL,
  language text NOT NULL,
  state text NOT NULL,
  answers jsonb NOT NULL,
  consent jsonb,
  contributor_key text,
  resume_key text UNIQUE,
  batch_id uuid REFERENCES paper_batch (id),
  sheet_number integer,
  serial text,
  -- Who typed it, the second entry, what was settled, the scans.
  sheet jsonb,
  happened_on date,
  event_code text,
  started_at timestamptz(3) NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  -- Work on it was cut off; and when somebody last took it up.
  pending boolean NOT NULL,
  touched_at timestamptz(3) NOT NULL,
  invented boolean NOT NULL,
  version integer NOT NULL,
  UNIQUE (edition_id, serial)
);
CREATE INDEX survey_response_finished ON survey_response (edition_id, finished_at, id) WHERE state = 'finished';
CREATE INDEX survey_response_sheets ON survey_response (batch_id, sheet_number) WHERE batch_id IS NOT NULL;
CREATE INDEX survey_response_contributor ON survey_response (contributor_key) WHERE contributor_key IS NOT NULL;
CREATE INDEX survey_response_pending ON survey_response (touched_at) WHERE pending;
CREATE INDEX survey_response_open ON survey_response (saved_at) WHERE state = 'open' AND channel <> 'paper';
-- How many came which way, without reading what they say.
CREATE INDEX survey_response_counted ON survey_response (edition_id, channel, state, invented);

-- A long answer is a record like any other, and knows its question.
ALTER TABLE experience ADD COLUMN survey jsonb;
CREATE INDEX experience_of_survey ON experience ((survey ->> 'editionId'), (survey ->> 'questionId'), received_at DESC)
  WHERE survey IS NOT NULL;
