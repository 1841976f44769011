-- The double-coded excerpts under each pattern of `double-coding`, and those on which coders differ.
-- A row: one code that one coder put on one double-coded excerpt.
SELECT
  double_coded.pattern,
  double_coded.agreement,
  double_coded.patient_id,
  excerpts.excerpt_id,
  coded.coder,
  codes.code,
  codes.label,
  excerpts.text
FROM double_coded
JOIN coded USING (excerpt_id)
JOIN codes USING (code)
JOIN excerpts USING (excerpt_id)
ORDER BY excerpts.excerpt_id, coded.coder, codes.position
