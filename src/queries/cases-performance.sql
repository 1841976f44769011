-- The search against the key of what was planted, with the terms that are on.
-- A row: the whole search, whose people are those retrieved; then one concept, then one term, whose people are those
-- with a hit of it that counts. Unit: people. A true case is a person with any planted case. True positives and false
-- negatives add up to all true cases, true and false positives to all people found. No rows where there is no key.
WITH cases AS (
  SELECT DISTINCT person_id FROM search_key WHERE planted = 'case'
),
concepts AS (
  SELECT concept, min(concept_label) AS label, min(position) AS position FROM search_terms GROUP BY concept
),
parts AS (
  SELECT 1 AS level, 'search' AS part, NULL AS concept, NULL AS term, 'The whole search' AS label, 0 AS position
  UNION ALL
  SELECT 2, 'concept', concept, NULL, label, position FROM concepts
  UNION ALL
  SELECT 3, 'term', concept, term, term, position FROM search_terms
),
found AS (
  SELECT 'search' AS part, NULL AS name, person_id FROM retrieved
  UNION
  SELECT 'concept', concept, person_id FROM counted_hits
  UNION
  SELECT 'term', term, person_id FROM counted_hits
),
counts AS (
  SELECT
    found.part,
    found.name,
    count(cases.person_id) AS true_positives,
    count(*) - count(cases.person_id) AS false_positives
  FROM found
  LEFT JOIN cases USING (person_id)
  GROUP BY found.part, found.name
)
SELECT
  parts.part,
  parts.concept,
  parts.term,
  parts.label,
  coalesce(counts.true_positives, 0)::INTEGER AS true_positives,
  coalesce(counts.false_positives, 0)::INTEGER AS false_positives,
  ((SELECT count(*) FROM cases) - coalesce(counts.true_positives, 0))::INTEGER AS false_negatives
FROM parts
LEFT JOIN counts
  ON counts.part = parts.part
  AND counts.name IS NOT DISTINCT FROM coalesce(parts.term, parts.concept)
WHERE EXISTS (FROM search_key)
ORDER BY parts.level, parts.position
