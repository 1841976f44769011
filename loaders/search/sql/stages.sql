-- The stages of the search, from the register to the candidates: people and documents at each.
SELECT
  'searched' AS name,
  (SELECT count(*) FROM known) + (SELECT count(*) FROM unknown_people) AS people,
  (SELECT coalesce(sum(documents), 0) FROM searched) AS documents
UNION ALL
SELECT
  'with a hit',
  count(DISTINCT person_id),
  count(DISTINCT (person_id, document_id))
FROM all_hits
UNION ALL
SELECT
  'with a counted hit',
  count(DISTINCT person_id),
  count(DISTINCT (person_id, document_id))
FROM all_hits
WHERE context = 'counted'
UNION ALL
SELECT
  'retrieved',
  count(*),
  coalesce(sum(documents), 0)
FROM candidates;
