-- Each time that the machine learnt from what people corrected: how it went, and what was learnt, packed, while it is kept.
-- In the database and not with the recordings: what reads and what was learnt change together or not at all, and every process
-- sees it at once.
CREATE TABLE learning_round (
  number integer PRIMARY KEY,
  asked_at timestamptz(3) NOT NULL,
  -- Null: it was time.
  asked_by uuid,
  state text NOT NULL,
  progress double precision NOT NULL,
  -- Who works on it, and when they were last heard of.
  claim uuid,
  heard_at timestamptz(3),
  tries integer NOT NULL,
  over_at timestamptz(3),
  frame_version text NOT NULL,
  outcome jsonb,
  -- Ids of records, so that it is known when one of them was erased.
  learnt_from uuid[] NOT NULL,
  model bytea
);
-- One at a time.
CREATE UNIQUE INDEX learning_round_open ON learning_round ((true)) WHERE state IN ('waiting', 'learning');

-- What reads, from a moment on; the newest counts, and while there is none, what came with Earshot.
CREATE TABLE reader_choice (
  id bigserial PRIMARY KEY,
  -- Null: what came with Earshot.
  number integer REFERENCES learning_round (number),
  -- Null: the machine, because it read better.
  by uuid,
  at timestamptz(3) NOT NULL
);

-- What people decided since the last time.
CREATE INDEX decision_since ON decision (at) WHERE undone_at IS NULL;
