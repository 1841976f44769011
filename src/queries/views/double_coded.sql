-- double_coded: the excerpts of the patients in view that two coders or more read.
-- A row: one such excerpt, with its patient and its pattern, that is, who put which codes on it. Patterns are
-- numbered from the commonest. `agreement` is 'same' where every coder put the very same codes, and 'different'
-- elsewhere. A coder who read an excerpt and put no code on it is one of its coders where the extract has `readings`.
CREATE OR REPLACE TEMP VIEW double_coded AS
WITH shared AS (
  SELECT excerpt_id
  FROM readers
  GROUP BY excerpt_id
  HAVING min(coder) < max(coder)
),
sets AS (
  SELECT
    readers.patient_id,
    readers.excerpt_id,
    readers.coder,
    coalesce(string_agg(coded.code, chr(31) ORDER BY coded.code), '') AS codes
  FROM shared
  JOIN readers USING (excerpt_id)
  LEFT JOIN coded USING (excerpt_id, coder)
  GROUP BY ALL
),
together AS (
  SELECT
    patient_id,
    excerpt_id,
    string_agg(coder || chr(30) || codes, chr(29) ORDER BY coder) AS who_put_what,
    count(DISTINCT codes) = 1 AS alike
  FROM sets
  GROUP BY ALL
),
patterns AS (
  SELECT who_put_what, row_number() OVER (ORDER BY count(*) DESC, who_put_what)::INTEGER AS pattern
  FROM together
  GROUP BY who_put_what
)
SELECT patient_id, excerpt_id, pattern, CASE WHEN alike THEN 'same' ELSE 'different' END AS agreement
FROM together
JOIN patterns USING (who_put_what)
