-- counted_hits: the hits that count, which are those that no context takes back and nothing excludes.
-- A row: one such hit of a term that is on.
CREATE OR REPLACE TEMP VIEW counted_hits AS
SELECT *
FROM hits_in_view
WHERE context = 'counted'
