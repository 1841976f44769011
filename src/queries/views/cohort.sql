-- cohort: the patients in view. Every query starts here, never from `patients`.
-- A row: one patient whom no filter keeps out. With no filter the cohort is the whole extract, and the numbers are the
-- paper’s.
CREATE OR REPLACE TEMP TABLE cohort AS
SELECT *
FROM patients
WHERE patient_id NOT IN (SELECT patient_id FROM kept_out)
