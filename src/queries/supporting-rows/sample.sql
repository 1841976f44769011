-- The patients under each cell of `sample`. A row: one patient in one group.
SELECT members."group", cohort.*
FROM cohort
JOIN members USING (patient_id)
ORDER BY patient_id
