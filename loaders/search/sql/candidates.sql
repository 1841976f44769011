-- One row a retrieved person. Documents and hits: those that count, whatever their concept.
CREATE OR REPLACE TEMP TABLE candidates AS
SELECT
  retrieved.person_id,
  known.year_of_birth,
  known.sex,
  counted.documents::INTEGER AS documents,
  counted.hits::INTEGER AS hits,
  counted.first_date,
  retrieved.rules
FROM (
  SELECT
    person_id,
    string_agg(rule, ', ' ORDER BY position) AS rules
  FROM (
    SELECT DISTINCT units.person_id, units.rule, rules.position
    FROM units
    JOIN (SELECT rule, min(position) AS position FROM rules GROUP BY rule) AS rules USING (rule)
  )
  GROUP BY person_id
) AS retrieved
JOIN (
  SELECT
    person_id,
    count(DISTINCT document_id) AS documents,
    count(*) AS hits,
    min(date) AS first_date
  FROM all_hits
  WHERE context = 'counted'
  GROUP BY person_id
) AS counted USING (person_id)
LEFT JOIN known USING (person_id)
ORDER BY retrieved.person_id;
