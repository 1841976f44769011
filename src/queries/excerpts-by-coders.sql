-- How much of the material was read by whom, and how much of it twice.
-- A row: one set of coders, `names`, and how many they are; the first row is the excerpts that nobody read. Where the
-- extract has no `readings`, whoever read is whoever coded.
-- Unit: excerpts read by all of these coders and no other. `denominator` is all excerpts of the patients in
-- view; the shares of the figure are of those that somebody read.
WITH by_excerpt AS (
  SELECT
    excerpts.excerpt_id,
    count(DISTINCT readers.coder) AS coders,
    string_agg(DISTINCT readers.coder, ', ' ORDER BY readers.coder) AS names
  FROM excerpts
  JOIN cohort USING (patient_id)
  LEFT JOIN readers USING (excerpt_id)
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
