-- hits_in_view: the hits of the terms that are on. Every query on the search starts here, never from `search_hits`.
-- A row: one hit, whether it counts or not.
-- $1 names the terms that are switched off, as a list joined by U+001F. With NULL all are on.
CREATE OR REPLACE TEMP TABLE hits_in_view AS
SELECT *
FROM search_hits
WHERE term NOT IN (SELECT unnest(string_split(coalesce($1::VARCHAR, ''), chr(31))))
