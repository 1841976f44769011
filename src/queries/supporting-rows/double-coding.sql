-- The excerpts under each pattern of `double-coding`, and those on which coders differ.
-- A row: one code that one coder put on one excerpt that two coders or more read. A coder who put no code on it has one
-- row without a code.
SELECT
  double_coded.pattern,
  double_coded.agreement,
  double_coded.patient_id,
  excerpts.excerpt_id,
  readers.coder,
  codes.code,
  codes.label,
  excerpts.text
FROM double_coded
JOIN readers USING (excerpt_id)
LEFT JOIN coded USING (excerpt_id, coder)
LEFT JOIN codes ON codes.code = coded.code
JOIN excerpts ON excerpts.excerpt_id = double_coded.excerpt_id
ORDER BY excerpts.excerpt_id, readers.coder, codes.position
