-- Until when somebody has access, how many days before its end they were told, and whether their name was taken away.
ALTER TABLE person
  ADD COLUMN last_day date,
  ADD COLUMN end_told integer,
  ADD COLUMN erased_at timestamptz(3);

-- Somebody who may join by a link that works once. They become a person when they choose a password.
CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  roles text[] NOT NULL,
  last_day date,
  token_hash text NOT NULL UNIQUE,
  invited_at timestamptz(3) NOT NULL,
  invited_by text NOT NULL,
  expires_at timestamptz(3) NOT NULL
);

-- Every time somebody signed in. A session whose line here is ended, or missing, opens nothing.
CREATE TABLE sign_in (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  began_at timestamptz(3) NOT NULL,
  active_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  device text NOT NULL,
  browser_hash text NOT NULL,
  new_device boolean NOT NULL
);
CREATE INDEX sign_in_of ON sign_in (person_id, began_at DESC);
CREATE INDEX sign_in_began ON sign_in (began_at);

-- What the forum has chosen for itself while Earshot runs.
CREATE TABLE setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  by text NOT NULL,
  at timestamptz(3) NOT NULL
);

-- What was seen to after somebody left.
CREATE TABLE leaver_tick (
  person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  step text NOT NULL,
  by text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (person_id, step)
);
