-- characteristics: what is known of every patient, each characteristic in a row of its own.
-- A row: one patient and one characteristic, which is any column of `patients` beside the identifier and the age
-- group; a missing value is the level 'Missing'. The age group is turned too, and left out afterwards, since there
-- may be no other column.
CREATE OR REPLACE TEMP TABLE characteristics AS
SELECT patient_id, variable, coalesce(level, 'Missing') AS level
FROM (SELECT patient_id, COLUMNS(* EXCLUDE (patient_id))::VARCHAR FROM patients)
UNPIVOT INCLUDE NULLS (level FOR variable IN (COLUMNS(* EXCLUDE (patient_id))))
WHERE variable <> 'age_group'
