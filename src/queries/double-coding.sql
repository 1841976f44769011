-- How two coders or more coded the same excerpts.
-- A row: one code that one coder put, in one pattern; a pattern is who put which codes on an excerpt, the commonest
-- first. A coder who read the excerpts of a pattern and put no code has one row without a code.
-- Unit: excerpts that two coders or more read; `excerpts` counts those of the pattern, which stand in each of its rows.
WITH patterns AS (
  SELECT pattern, min(excerpt_id) AS excerpt_id, count(*)::INTEGER AS excerpts
  FROM double_coded
  GROUP BY pattern
)
SELECT
  patterns.pattern,
  readers.coder,
  coded.code,
  coded.theme,
  patterns.excerpts
FROM patterns
JOIN readers USING (excerpt_id) -- any excerpt of a pattern has the codes of all
LEFT JOIN coded USING (excerpt_id, coder)
LEFT JOIN codes ON codes.code = coded.code
ORDER BY patterns.pattern, readers.coder, codes.position
