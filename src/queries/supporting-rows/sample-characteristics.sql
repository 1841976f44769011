-- The patients under each cell of `sample-characteristics`. A row: one patient, characteristic and group.
SELECT
  members."group",
  characteristics.variable,
  characteristics.level,
  cohort.*
FROM characteristics
JOIN cohort USING (patient_id)
JOIN members USING (patient_id)
ORDER BY patient_id
