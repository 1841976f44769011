-- How two coders or more coded the same excerpts.
-- A row: one code that one coder put, in one pattern; a pattern is who put which codes on an excerpt, the commonest
-- first. Unit: double-coded excerpts; `excerpts` counts those of the pattern, which stand in each of its rows.
WITH patterns AS (
  SELECT pattern, min(excerpt_id) AS excerpt_id, count(*)::INTEGER AS excerpts
  FROM double_coded
  GROUP BY pattern
)
SELECT
  patterns.pattern,
  coded.coder,
  coded.code,
  coded.theme,
  patterns.excerpts
FROM patterns
JOIN coded USING (excerpt_id) -- any excerpt of a pattern has the codes of all
JOIN codes USING (code)
ORDER BY patterns.pattern, coded.coder, codes.position
