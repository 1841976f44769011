-- double_coded: the excerpts of the patients in view that two coders or more coded.
-- A row: one such excerpt, with its patient and its pattern, that is, who put which codes on it. Patterns are
-- numbered from the commonest. `agreement` is 'same’ where every coder put the very same codes, and 'different'
-- elsewhere. A coder who read an excerpt and put no code on it leaves no coding, and so is not known here.
CREATE OR REPLACE TEMP VIEW double_coded AS
WITH shared AS (
  SELECT excerpt_id
  FROM coded
  GROUP BY excerpt_id
  HAVING min(coder) < max(coder)
),
sets AS (
  SELECT coded.patient_id, coded.excerpt_id, coded.coder, string_agg(coded.code, chr(31) ORDER BY coded.code) AS codes
  FROM shared
  JOIN coded USING (excerpt_id)
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
