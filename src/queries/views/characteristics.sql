-- characteristics: what is known of the patients in view, each characteristic in a row of its own.
-- A row: one patient and one characteristic; a missing value is the level 'Missing'.
CREATE OR REPLACE TEMP VIEW characteristics AS
SELECT patient_id, variable, coalesce(level, 'Missing') AS level
FROM (SELECT patient_id, age_group, COLUMNS(* EXCLUDE (patient_id, age_group))::VARCHAR FROM cohort)
UNPIVOT INCLUDE NULLS (level FOR variable IN (COLUMNS(* EXCLUDE (patient_id, age_group))))
