-- characteristics: what is known of every patient, each characteristic in a row of its own.
-- A row: one patient and one characteristic, which is any column of `patients` beside the identifier; a missing value
-- is the level 'Missing'. The identifier is turned too, and left out afterwards, since there may be no other column.
CREATE OR REPLACE TEMP TABLE characteristics AS
SELECT "group" AS patient_id, variable, coalesce(level, 'Missing') AS level
FROM (SELECT patient_id AS "group", COLUMNS(*)::VARCHAR FROM patients)
UNPIVOT INCLUDE NULLS (level FOR variable IN (COLUMNS(* EXCLUDE ("group"))))
WHERE variable <> 'patient_id'
