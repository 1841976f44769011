-- How much of the material was coded by whom, and how much of it twice.
-- A row: one set of coders, `names`, and how many they are; the first row is the excerpts that nobody coded.
-- Unit: excerpts coded by all of these coders and no other. Denominator: all excerpts of the patients in view.
WITH by_excerpt AS (
  SELECT
    excerpts.excerpt_id,
    count(DISTINCT coded.coder) AS coders,
    string_agg(DISTINCT coded.coder, ', ' ORDER BY coded.coder) AS names
  FROM excerpts
  JOIN cohort USING (patient_id)
  LEFT JOIN coded USING (excerpt_id)
  GROUP BY ALL
),
sets AS (
  SELECT coders, names FROM by_excerpt
  UNION
  SELECT 0, NULL
)
SELECT
  sets.coders::INTEGER AS coders,
  sets.names,
  count(by_excerpt.excerpt_id)::INTEGER AS excerpts,
  (SELECT count(*)::INTEGER FROM by_excerpt) AS denominator
FROM sets
LEFT JOIN by_excerpt
  ON by_excerpt.coders = sets.coders
  AND by_excerpt.names IS NOT DISTINCT FROM sets.names
GROUP BY sets.coders, sets.names
ORDER BY sets.coders, sets.names
