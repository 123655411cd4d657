-- One kind of act, newest first: a rare one (a withdrawal, a lost phone) is found without walking the whole log backwards.
CREATE INDEX audit_entry_what ON audit_entry (what, number DESC);
-- The days of a question are turned into numbers first: lines are added in the order of time.
CREATE INDEX audit_entry_at ON audit_entry (at, number);
