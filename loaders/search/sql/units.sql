-- Where a rule holds: a document, or all of a person's documents, in which every concept of the rule has a hit that
-- counts; with the terms that found each of its concepts there. document_id is NULL for rules within a person.
CREATE OR REPLACE TEMP TABLE units AS
WITH counted AS (
  SELECT DISTINCT person_id, document_id, concept, term
  FROM all_hits
  WHERE context = 'counted'
),
found AS (
  SELECT
    rules.rule,
    counted.person_id,
    CASE rules.scope WHEN 'document' THEN counted.document_id END AS document_id,
    counted.concept,
    list(DISTINCT counted.term) AS terms
  FROM counted
  JOIN rules USING (concept)
  GROUP BY ALL
)
SELECT
  rule,
  person_id,
  document_id,
  list(concept) AS concepts,
  list(terms) AS terms
FROM found
GROUP BY rule, person_id, document_id
HAVING count(*) = (SELECT count(*) FROM rules WHERE rules.rule = found.rule);
