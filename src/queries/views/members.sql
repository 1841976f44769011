-- members: who is counted in which group.
-- A row: one patient in one group; each patient stands once in the group of its level, and once in `all`.
-- $1 names the characteristic whose levels are the groups; with NULL there is no group but `all`. $2 asks for the chosen
-- groups A and B instead: B is of those in view who are not in A ('rest'), or of whom the filters let through ('filtered'),
-- and then a patient can be in both.
CREATE OR REPLACE TEMP TABLE members AS
WITH chosen AS (
  SELECT
    patient_id,
    patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'A') AS in_a,
    patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'filters') AS in_filters
  FROM cohort
  WHERE $2::VARCHAR IS NOT NULL
)
SELECT characteristics.level AS "group", patient_id
FROM cohort
JOIN characteristics USING (patient_id)
WHERE characteristics.variable = $1::VARCHAR
UNION ALL
SELECT 'A', patient_id FROM chosen WHERE in_a
UNION ALL
SELECT 'B', patient_id FROM chosen WHERE CASE $2::VARCHAR WHEN 'rest' THEN NOT in_a ELSE in_filters END
UNION ALL
SELECT 'all', patient_id FROM cohort
