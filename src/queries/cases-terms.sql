-- What each term finds, with the terms that are on.
-- A row: one term, kept at zero where it finds nothing or is off. Unit: hits, the documents they stand in, and people
-- with a hit that counts. `only_this` counts people whom a rule retrieves only through this term.
-- `cases` and `near_misses` say what was planted in the records of its people: any case, or near misses alone; they
-- are empty where no key says it.
WITH met AS ( -- the concepts that stand within one document, or where a rule asks for no more, with one person
  SELECT
    search_rules.rule,
    counted_hits.person_id,
    CASE search_rules.scope WHEN 'document' THEN counted_hits.document_id END AS place,
    search_rules.concept,
    count(DISTINCT counted_hits.term) AS terms,
    min(counted_hits.term) AS term
  FROM search_rules
  JOIN counted_hits USING (concept)
  GROUP BY ALL
),
rules AS (
  SELECT rule, count(DISTINCT concept) AS concepts FROM search_rules GROUP BY rule
),
held AS ( -- the ways in which a person is retrieved: one rule at one place
  SELECT met.rule, met.person_id, met.place
  FROM met
  JOIN rules USING (rule)
  GROUP BY met.rule, met.person_id, met.place, rules.concepts
  HAVING count(*) = rules.concepts
),
ways AS (
  SELECT person_id, count(*) AS ways FROM held GROUP BY person_id
),
needed AS ( -- a way is lost with a term that alone stands for one of its concepts
  SELECT met.term, met.person_id
  FROM held
  JOIN met
    ON met.rule = held.rule
    AND met.person_id = held.person_id
    AND met.place IS NOT DISTINCT FROM held.place
  JOIN ways ON ways.person_id = held.person_id
  WHERE met.terms = 1
  GROUP BY met.term, met.person_id, ways.ways
  HAVING count(*) = ways.ways
),
planted AS (
  SELECT person_id, bool_or(planted = 'case') AS is_case FROM search_key GROUP BY person_id
),
found AS (
  SELECT DISTINCT term, person_id FROM counted_hits
),
by_hits AS (
  SELECT
    term,
    count(*) AS hits,
    count(*) FILTER (context = 'counted') AS counted,
    count(DISTINCT document_id) AS documents
  FROM hits_in_view
  GROUP BY term
),
by_people AS (
  SELECT
    found.term,
    count(*) AS people,
    count(*) FILTER (planted.is_case) AS cases,
    count(*) FILTER (NOT planted.is_case) AS near_misses
  FROM found
  LEFT JOIN planted USING (person_id)
  GROUP BY found.term
),
by_need AS (
  SELECT term, count(*) AS only_this FROM needed GROUP BY term
)
SELECT
  search_terms.concept,
  search_terms.concept_label,
  search_terms.term,
  search_terms.pattern,
  search_terms.reason,
  coalesce(by_hits.hits, 0)::INTEGER AS hits,
  coalesce(by_hits.counted, 0)::INTEGER AS counted,
  coalesce(by_hits.documents, 0)::INTEGER AS documents,
  coalesce(by_people.people, 0)::INTEGER AS people,
  coalesce(by_need.only_this, 0)::INTEGER AS only_this,
  CASE WHEN EXISTS (FROM search_key) THEN coalesce(by_people.cases, 0) END::INTEGER AS cases,
  CASE WHEN EXISTS (FROM search_key) THEN coalesce(by_people.near_misses, 0) END::INTEGER AS near_misses
FROM search_terms
LEFT JOIN by_hits USING (term)
LEFT JOIN by_people USING (term)
LEFT JOIN by_need USING (term)
ORDER BY search_terms.position
