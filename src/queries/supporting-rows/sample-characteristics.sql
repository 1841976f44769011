-- The patients under each cell of `sample-characteristics`. A row: one patient, characteristic and age group.
SELECT
  members.age_group,
  characteristics.variable,
  characteristics.level,
  cohort.* EXCLUDE (age_group)
FROM characteristics
JOIN cohort USING (patient_id)
JOIN members USING (patient_id)
ORDER BY patient_id
