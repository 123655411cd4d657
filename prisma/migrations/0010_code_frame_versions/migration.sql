-- The list of themes as the forum has changed it: each version whole, none ever changed or removed. Number 1 is the list as it came
-- with Earshot when the forum made its first change; while there is none, what comes with Earshot is what counts.
CREATE TABLE code_frame_version (
  number integer PRIMARY KEY,
  version text NOT NULL,
  frame jsonb NOT NULL,
  by uuid,
  at timestamptz(3),
  note text NOT NULL,
  -- The list that came with Earshot, where this version took it over.
  took_over jsonb
);

-- Somebody asked for all open records to be read again with the list as it stands. The newest counts.
CREATE TABLE reading_again (
  id uuid PRIMARY KEY,
  by uuid NOT NULL,
  at timestamptz(3) NOT NULL,
  -- How many records there were to read.
  total integer NOT NULL,
  over_at timestamptz(3)
);

-- Which list an open record was read with: those read with another one than today's are found on either side of it.
CREATE INDEX experience_reader ON experience ((reading ->> 'reader')) WHERE state = 'ready' AND failure IS NULL;
