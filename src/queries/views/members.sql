-- members: who is counted in which group.
-- A row: one patient in one group; each patient stands once in the group of its level, and once in `all`.
-- $1 names the characteristic whose levels are the groups. With NULL there is no group but `all`.
CREATE OR REPLACE TEMP TABLE members AS
SELECT characteristics.level AS "group", patient_id
FROM cohort
JOIN characteristics USING (patient_id)
WHERE characteristics.variable = $1::VARCHAR
UNION ALL
SELECT 'all', patient_id FROM cohort
