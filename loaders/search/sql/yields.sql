-- One row a term, and one a concept (term NULL): hits, hits that count, their documents and people, and the retrieved
-- people who would not be retrieved without it: in every unit of theirs it is the only one that finds some concept.
WITH unit_counts AS (
  SELECT person_id, count(*) AS units
  FROM units
  GROUP BY person_id
),
needed_terms AS (
  SELECT DISTINCT rule, person_id, document_id, terms[1] AS term
  FROM (SELECT rule, person_id, document_id, unnest(terms) AS terms FROM units)
  WHERE len(terms) = 1
),
needed_concepts AS (
  SELECT rule, person_id, document_id, unnest(concepts) AS concept
  FROM units
),
only_term AS (
  SELECT term, count(*) AS people
  FROM (
    SELECT term, person_id
    FROM needed_terms
    JOIN unit_counts USING (person_id)
    GROUP BY term, person_id, units
    HAVING count(*) = units
  )
  GROUP BY term
),
only_concept AS (
  SELECT concept, count(*) AS people
  FROM (
    SELECT concept, person_id
    FROM needed_concepts
    JOIN unit_counts USING (person_id)
    GROUP BY concept, person_id, units
    HAVING count(*) = units
  )
  GROUP BY concept
),
totals AS (
  SELECT
    concept,
    term,
    count(*) AS hits,
    count(*) FILTER (context = 'counted') AS counted,
    count(DISTINCT (person_id, document_id)) FILTER (context = 'counted') AS documents,
    count(DISTINCT person_id) FILTER (context = 'counted') AS people
  FROM all_hits
  GROUP BY GROUPING SETS ((concept, term), (concept))
)
SELECT
  terms.concept,
  terms.term,
  coalesce(totals.hits, 0) AS hits,
  coalesce(totals.counted, 0) AS counted,
  coalesce(totals.documents, 0) AS documents,
  coalesce(totals.people, 0) AS people,
  coalesce(only_term.people, only_concept.people, 0) AS "peopleOnlyThis"
FROM (
  SELECT concept, term, position FROM terms
  UNION ALL
  SELECT concept, NULL, min(position) FROM terms GROUP BY concept
) AS terms
LEFT JOIN totals ON totals.concept = terms.concept AND totals.term IS NOT DISTINCT FROM terms.term
LEFT JOIN only_term ON only_term.term = terms.term
LEFT JOIN only_concept ON only_concept.concept = terms.concept AND terms.term IS NULL
ORDER BY terms.position, terms.term NULLS LAST;
