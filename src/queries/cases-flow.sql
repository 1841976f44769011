-- The way from the register to the cohort, with the terms that are on.
-- A row: one box of the flow diagram; boxes that people leave to have a row a reason. Unit: people, each in one box of
-- those that a step leads to; documents where the step is about documents. Denominator: the box that a step starts
-- from. Adults and children are known of the people included, since the extract describes no others.
-- What reviewers decided is in the view `decided`.
WITH people_with_hits AS (
  SELECT DISTINCT person_id FROM hits_in_view
),
found AS (
  SELECT retrieved.person_id, decided.person_id IS NOT NULL AS screened, decided.decision, decided.reason
  FROM retrieved
  LEFT JOIN decided USING (person_id)
),
boxes AS (
  SELECT 1 AS position, 'searched' AS box, NULL AS reason, people, documents FROM search_register
  UNION ALL
  SELECT 2, 'without a hit', NULL, people - (SELECT count(*) FROM people_with_hits), NULL FROM search_register
  UNION ALL
  SELECT 3, 'with a hit', NULL, count(DISTINCT person_id), count(DISTINCT document_id) FROM hits_in_view
  UNION ALL
  SELECT 4, 'no rule holds', NULL, count(*), NULL
  FROM people_with_hits ANTI JOIN retrieved USING (person_id)
  UNION ALL
  SELECT
    5,
    'retrieved',
    NULL,
    count(*),
    (SELECT count(DISTINCT document_id) FROM counted_hits SEMI JOIN retrieved USING (person_id))
  FROM retrieved
  UNION ALL
  SELECT 6, 'awaiting screening', NULL, count(*), NULL FROM found WHERE NOT screened
  UNION ALL
  SELECT 7, 'screened', NULL, count(*), NULL FROM found WHERE screened
  UNION ALL
  SELECT 8, 'excluded', coalesce(reason, 'No reason given'), count(*), NULL
  FROM found
  WHERE decision = 'excluded'
  GROUP BY ALL
  UNION ALL
  SELECT 9, 'awaiting agreement', NULL, count(*), NULL FROM found WHERE screened AND decision IS NULL
),
cohorts AS (
  SELECT
    CASE WHEN retrieved.person_id IS NULL THEN 11 ELSE 10 END AS position,
    decided.person_id,
    patients.age_group
  FROM decided
  LEFT JOIN retrieved USING (person_id)
  LEFT JOIN patients ON patients.patient_id = decided.person_id
  WHERE decided.decision = 'included'
),
inclusions AS (
  SELECT
    named.position,
    named.box,
    count(person_id) AS people,
    count(person_id) FILTER (age_group = 'adult') AS adults,
    count(person_id) FILTER (age_group = 'child') AS children
  FROM (VALUES (10, 'included'), (11, 'included but not retrieved')) AS named(position, box)
  LEFT JOIN cohorts USING (position)
  GROUP BY ALL
)
SELECT
  box,
  reason,
  people::INTEGER AS people,
  documents::INTEGER AS documents,
  adults::INTEGER AS adults,
  children::INTEGER AS children
FROM (
  SELECT position, box, reason, people, documents, NULL AS adults, NULL AS children FROM boxes
  UNION ALL
  SELECT position, box, NULL, people, NULL, adults, children FROM inclusions
)
WHERE EXISTS (FROM search_register)
ORDER BY position, people DESC, reason
