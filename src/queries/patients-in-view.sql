-- How many patients the filters let through.
-- A row: the cohort. Unit: patients.
SELECT count(*)::INTEGER AS patients
FROM cohort
