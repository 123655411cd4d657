-- On the web: the number of the printed sheet whose code brought somebody, so that the same sheet typed in is noticed.
ALTER TABLE survey_response ADD COLUMN scanned_serial text;
CREATE INDEX survey_response_scanned ON survey_response (edition_id, scanned_serial) WHERE scanned_serial IS NOT NULL;
