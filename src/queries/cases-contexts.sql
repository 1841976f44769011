-- How hits were classed by the words around them, with the terms that are on.
-- A row: one concept and one context, kept at zero where none of the concept’s hits is in it. Unit: hits, and people
-- with such a hit. Denominator: the hits of the concept. Hits that are “counted” count; those that are “excluded” are
-- something else; every other context is one that the strategy names, and does not count.
WITH concepts AS (
  SELECT concept, min(concept_label) AS concept_label, min(position) AS position
  FROM search_terms
  GROUP BY concept
),
contexts AS (
  SELECT
    context,
    CASE context WHEN 'counted' THEN 1 WHEN 'excluded' THEN 3 ELSE 2 END AS part
  FROM (SELECT DISTINCT context FROM search_hits)
),
counts AS (
  SELECT
    concept,
    context,
    count(*) AS hits,
    count(DISTINCT person_id) AS people
  FROM hits_in_view
  GROUP BY ALL
)
SELECT
  concepts.concept,
  concepts.concept_label,
  contexts.context,
  coalesce(counts.hits, 0)::INTEGER AS hits,
  coalesce(counts.people, 0)::INTEGER AS people,
  coalesce(sum(counts.hits) OVER (PARTITION BY concepts.concept), 0)::INTEGER AS denominator
FROM concepts
CROSS JOIN contexts
LEFT JOIN counts USING (concept, context)
ORDER BY concepts.position, contexts.part, contexts.context
