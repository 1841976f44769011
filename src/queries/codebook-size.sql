-- How many codes of each kind the codebook holds.
-- A row: one kind of code. Unit: codes.
SELECT kind, count(*)::INTEGER AS codes
FROM codes
GROUP BY kind
ORDER BY min(position)
