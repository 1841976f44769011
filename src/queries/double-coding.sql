-- How two coders or more coded the same excerpts.
-- A row: one code that one coder put, in one pattern; a pattern is who put which codes on an excerpt, the commonest
-- first. Unit: double-coded excerpts; `excerpts` counts those of the pattern, which stand in each of its rows.
SELECT
  double_coded.pattern,
  coded.coder,
  coded.code,
  coded.theme,
  count(*)::INTEGER AS excerpts
FROM double_coded
JOIN coded USING (excerpt_id)
JOIN codes USING (code)
GROUP BY double_coded.pattern, coded.coder, coded.code, coded.theme, codes.position
ORDER BY double_coded.pattern, coded.coder, codes.position
