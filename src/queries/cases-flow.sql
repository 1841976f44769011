-- The way from the register to the cohort, with the terms that are on.
-- A row: one box of the flow diagram; boxes that people leave to have a row a reason. Unit: people, each in one box of
-- those that a step leads to; documents where the step is about documents. Denominator: the box that a step starts
-- from. Only the people included are told apart by group, since the extract describes no others; every other box has
-- the group `all` alone.
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
kept AS (
  SELECT CASE WHEN retrieved.person_id IS NULL THEN 11 ELSE 10 END AS position, decided.person_id
  FROM decided
  LEFT JOIN retrieved USING (person_id)
  WHERE decided.decision = 'included'
),
kept_in_groups AS (
  SELECT position, person_id, 'all' AS "group" FROM kept
  UNION ALL
  SELECT kept.position, kept.person_id, characteristics.level
  FROM kept
  JOIN characteristics ON characteristics.patient_id = kept.person_id
  WHERE characteristics.variable = (SELECT any_value(variable) FROM groups)
),
inclusions AS (
  SELECT
    named.position,
    named.box,
    groups."group",
    groups.position AS place,
    count(kept_in_groups.person_id) AS people
  FROM (VALUES (10, 'included'), (11, 'included but not retrieved')) AS named(position, box)
  CROSS JOIN groups
  LEFT JOIN kept_in_groups
    ON kept_in_groups.position = named.position
    AND kept_in_groups."group" = groups."group"
  GROUP BY ALL
)
SELECT
  box,
  reason,
  "group",
  people::INTEGER AS people,
  documents::INTEGER AS documents
FROM (
  SELECT position, 0 AS place, box, reason, 'all' AS "group", people, documents FROM boxes
  UNION ALL
  SELECT position, place, box, NULL, "group", people, NULL FROM inclusions
)
WHERE EXISTS (FROM search_register)
ORDER BY position, place, people DESC, reason
