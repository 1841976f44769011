-- members: who is counted in which group.
-- A row: one patient in view in one group; each stands once in the group of its level, and once in `all`. With nothing
-- chosen the whole extract is in view, and the numbers are the paper’s.
-- $1 names the characteristic whose levels are the groups; with NULL there is no group but `all`. $2 asks for the chosen
-- groups A and B instead: B is of those in view who are not in A ('rest'), or of whom the filters let through ('filtered'),
-- and then the patients of the group A are in view too, and a patient can be in both.
CREATE OR REPLACE TEMP TABLE members AS
WITH chosen AS (
  SELECT
    patient_id,
    $2::VARCHAR IS NOT NULL AND patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'A') AS in_a,
    patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'filters') AS in_filters
  FROM patients
),
in_view AS (
  FROM chosen
  WHERE in_filters
    OR (in_a AND $2::VARCHAR = 'filtered')
)
SELECT characteristics.level AS "group", patient_id
FROM in_view
JOIN characteristics USING (patient_id)
WHERE characteristics.variable = $1::VARCHAR
UNION ALL
SELECT 'A', patient_id FROM in_view WHERE in_a
UNION ALL
SELECT 'B', patient_id FROM in_view WHERE CASE $2::VARCHAR WHEN 'rest' THEN NOT in_a WHEN 'filtered' THEN in_filters END
UNION ALL
SELECT 'all', patient_id FROM in_view
