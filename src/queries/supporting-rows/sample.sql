-- The patients under each cell of `sample`. A row: one patient in one age group.
SELECT members.age_group, cohort.* EXCLUDE (age_group)
FROM cohort
JOIN members USING (patient_id)
ORDER BY patient_id
