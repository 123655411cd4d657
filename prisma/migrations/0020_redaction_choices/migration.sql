-- What people chose about the hiding of names: apart from what a machine read, so that reading again keeps it.
ALTER TABLE experience ADD COLUMN redaction_choices jsonb;
