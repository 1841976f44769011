-- How many patients the filters let through.
-- A row: one group; `all` is the cohort. Unit: patients.
SELECT "group", denominator AS patients
FROM groups
ORDER BY position
