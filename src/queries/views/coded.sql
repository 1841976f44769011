-- coded: the codings of the patients in view.
-- A row: one coding (one code on one excerpt by one coder), with its patient and its theme.
CREATE OR REPLACE TEMP VIEW coded AS
SELECT patient_codings.*
FROM patient_codings
SEMI JOIN cohort USING (patient_id)
