-- The people under each box of `cases-flow`, except those without a hit, of whom the site holds nothing.
-- A row: one person in one box, with the rules that hold and the number of hits that count.
WITH people AS (
  SELECT DISTINCT person_id FROM hits_in_view
),
placed AS (
  SELECT 'with a hit' AS box, NULL AS reason, person_id FROM people
  UNION ALL
  SELECT 'no rule holds', NULL, person_id FROM people ANTI JOIN retrieved USING (person_id)
  UNION ALL
  SELECT 'retrieved', NULL, person_id FROM retrieved
  UNION ALL
  SELECT 'awaiting screening', NULL, person_id FROM retrieved ANTI JOIN decided USING (person_id)
  UNION ALL
  SELECT 'screened', NULL, person_id FROM retrieved SEMI JOIN decided USING (person_id)
  UNION ALL
  SELECT 'excluded', coalesce(decided.reason, 'No reason given'), person_id
  FROM retrieved
  JOIN decided USING (person_id)
  WHERE decided.decision = 'excluded'
  UNION ALL
  SELECT 'awaiting agreement', NULL, person_id
  FROM retrieved
  JOIN decided USING (person_id)
  WHERE decided.decision IS NULL
  UNION ALL
  SELECT 'included', NULL, person_id
  FROM retrieved
  JOIN decided USING (person_id)
  WHERE decided.decision = 'included'
  UNION ALL
  SELECT 'included but not retrieved', NULL, person_id
  FROM decided
  ANTI JOIN retrieved USING (person_id)
  WHERE decided.decision = 'included'
),
counted AS (
  SELECT person_id, count(*)::INTEGER AS hits FROM counted_hits GROUP BY person_id
)
SELECT
  placed.box,
  placed.reason,
  placed.person_id,
  search_people.year_of_birth,
  search_people.sex,
  coalesce(counted.hits, 0) AS counted_hits,
  retrieved.rules
FROM placed
LEFT JOIN search_people USING (person_id)
LEFT JOIN counted USING (person_id)
LEFT JOIN retrieved USING (person_id)
ORDER BY placed.person_id
