-- retrieved: the people whom the search finds, with the terms that are on.
-- A row: one person for whom a rule holds, which is where all concepts of the rule have a hit that counts within one
-- document, or among all documents of the person, as the rule says. `rules` names those that hold.
CREATE OR REPLACE TEMP TABLE retrieved AS
WITH rules AS (
  SELECT rule, count(DISTINCT concept) AS concepts, min(position) AS position
  FROM search_rules
  GROUP BY rule
),
met AS (
  SELECT DISTINCT
    search_rules.rule,
    counted_hits.person_id,
    CASE search_rules.scope WHEN 'document' THEN counted_hits.document_id END AS place,
    search_rules.concept
  FROM search_rules
  JOIN counted_hits USING (concept)
),
held AS (
  SELECT DISTINCT met.rule, met.person_id, rules.position
  FROM met
  JOIN rules USING (rule)
  GROUP BY met.rule, met.person_id, met.place, rules.position, rules.concepts
  HAVING count(*) = rules.concepts
)
SELECT person_id, string_agg(rule, ', ' ORDER BY position) AS rules
FROM held
GROUP BY person_id
