-- Begun sheets of piles that were closed are forgotten after a while: found without reading what is finished.
CREATE INDEX survey_response_begun_sheets ON survey_response (batch_id) WHERE state = 'open' AND batch_id IS NOT NULL;
