-- members: who is counted in which group.
-- A row: one patient in one group; each patient stands once in `adult` or `child`, and once in `all`.
CREATE OR REPLACE TEMP TABLE members AS
SELECT age_group, patient_id FROM cohort
UNION ALL
SELECT 'all', patient_id FROM cohort
