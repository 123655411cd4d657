-- Chats: what came in, where each conversation stands, what goes out, and how the lines are.

-- One conversation a person and channel. `state` is the engine's own; it holds choices and steps, never words.
CREATE TABLE conversation (
  id uuid PRIMARY KEY,
  channel text NOT NULL,
  state jsonb NOT NULL,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  -- When something has to be done: at once after a message, later for a quiet window or a date. Null: nothing.
  due_at timestamptz(3),
  last_in_at timestamptz(3),
  last_out_at timestamptz(3)
);
CREATE INDEX conversation_due ON conversation (due_at) WHERE due_at IS NOT NULL;

-- The keyed hashes by which a conversation is found. A person can have several: a number and a privacy id.
CREATE TABLE conversation_key (
  contributor_key text PRIMARY KEY,
  conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  -- The one their records carry.
  main boolean NOT NULL
);
CREATE INDEX conversation_key_of ON conversation_key (conversation_id);

-- Where a reply goes, sealed (AES-256-GCM). Kept apart, and dropped when nothing more may be sent.
CREATE TABLE reply_address (
  conversation_id uuid PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
  sealed text NOT NULL,
  at timestamptz(3) NOT NULL
);

-- Everything that came in, each event once. The sealed content goes as soon as it is kept in a record, or is nobody's any more;
-- the row stays, so that a second delivery is known and the usual pace can be told.
CREATE TABLE chat_event (
  id uuid PRIMARY KEY,
  channel text NOT NULL,
  -- Keyed hash of kind, message id and stamp.
  event_key text NOT NULL,
  kind text NOT NULL,
  -- Keyed hash of the platform's message id; also the external id of the record or part that it becomes.
  message_key text NOT NULL,
  conversation_id uuid REFERENCES conversation (id) ON DELETE CASCADE,
  received_at timestamptz(3) NOT NULL,
  at timestamptz(3) NOT NULL,
  -- waiting, held, early, done or unreadable
  state text NOT NULL,
  sealed text,
  tries integer NOT NULL,
  not_before timestamptz(3),
  -- Reference of the record that it became part of.
  reference text,
  -- When the machine listened to a held voice for urgent words.
  listened_at timestamptz(3),
  UNIQUE (channel, event_key)
);
CREATE INDEX chat_event_open ON chat_event (conversation_id, at, id) WHERE state IN ('waiting', 'held');
CREATE INDEX chat_event_message ON chat_event (message_key);
CREATE INDEX chat_event_pace ON chat_event (channel, received_at DESC);
CREATE INDEX chat_event_unheard ON chat_event (id) WHERE state = 'held' AND listened_at IS NULL;
CREATE INDEX chat_event_part ON chat_event (reference) WHERE reference IS NOT NULL;

-- Everything that goes out, with the words sealed until it is sent.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  channel text NOT NULL,
  conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  purpose text NOT NULL,
  -- Id of the event that it answers, or of what else caused it: the same cause never speaks twice.
  cause text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  not_before timestamptz(3) NOT NULL,
  -- waiting, sending, sent, unsure, failed or cancelled
  state text NOT NULL,
  sealed text,
  tries integer NOT NULL,
  sent_at timestamptz(3),
  -- Keyed hash of the platform's id of it, for delivery reports.
  sent_key text,
  -- sent, delivered, read or failed, as the platform reported
  delivery text,
  problem text,
  -- The volunteer who wrote it; null: the machine.
  by text,
  UNIQUE (conversation_id, purpose, cause)
);
CREATE INDEX outbox_waiting ON outbox (channel, not_before) WHERE state IN ('waiting', 'sending');
CREATE INDEX outbox_of ON outbox (conversation_id, sent_at);
CREATE INDEX outbox_sent ON outbox (channel, sent_key) WHERE sent_key IS NOT NULL;
CREATE INDEX outbox_last ON outbox (channel, sent_at DESC) WHERE sent_at IS NOT NULL;

-- What a person at the forum has to do about a conversation.
CREATE TABLE to_do (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  at timestamptz(3) NOT NULL,
  done_at timestamptz(3),
  done_by text
);
CREATE UNIQUE INDEX to_do_open ON to_do (conversation_id, kind) WHERE done_at IS NULL;

-- What the forum has written or confirmed itself; what is shipped stays in files.
CREATE TABLE wording (
  id text NOT NULL,
  language text NOT NULL,
  version integer NOT NULL,
  text text NOT NULL,
  checked boolean NOT NULL,
  by text NOT NULL,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (id, language, version)
);

CREATE TABLE directory_entry (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  what_for text NOT NULL,
  phone text,
  email text,
  website text,
  hours text,
  areas text[] NOT NULL,
  themes text[] NOT NULL,
  published boolean NOT NULL,
  position integer NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  updated_by text NOT NULL
);

-- How each line is, told by the process that holds it.
CREATE TABLE line (
  channel text PRIMARY KEY,
  driver text NOT NULL,
  state text NOT NULL,
  problem text,
  since timestamptz(3) NOT NULL,
  seen_at timestamptz(3) NOT NULL,
  -- The QR code or the code for pairing, sealed.
  pairing text
);

CREATE TABLE line_command (
  id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  channel text NOT NULL,
  sealed text NOT NULL,
  at timestamptz(3) NOT NULL
);

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  about text NOT NULL,
  problem text NOT NULL,
  at timestamptz(3) NOT NULL,
  over_at timestamptz(3),
  seen_at timestamptz(3),
  -- When an e-mail told of it.
  mailed_at timestamptz(3)
);
CREATE UNIQUE INDEX notice_open ON notice (about, problem) WHERE over_at IS NULL;
