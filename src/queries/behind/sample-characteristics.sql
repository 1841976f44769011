-- The patients behind each cell of `sample-characteristics`. A row: one patient, characteristic and age group.
WITH characteristics AS (
  SELECT patient_id, variable, level
  FROM (SELECT patient_id, age_group, COLUMNS(* EXCLUDE (patient_id, age_group))::VARCHAR FROM cohort)
  UNPIVOT INCLUDE NULLS (level FOR variable IN (COLUMNS(* EXCLUDE (patient_id, age_group))))
)
SELECT
  members.age_group,
  characteristics.variable,
  coalesce(characteristics.level, 'Missing') AS level,
  cohort.* EXCLUDE (age_group)
FROM characteristics
JOIN cohort USING (patient_id)
JOIN members USING (patient_id)
ORDER BY patient_id
