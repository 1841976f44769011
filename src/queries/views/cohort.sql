-- cohort: the patients in view. Every query starts here or from `members`, never from `patients`.
-- A row: one patient whom no filter keeps out, or one of the chosen groups.
CREATE OR REPLACE TEMP VIEW cohort AS
SELECT *
FROM patients
WHERE patient_id IN (SELECT patient_id FROM members WHERE "group" = 'all')
