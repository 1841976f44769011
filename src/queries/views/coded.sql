-- coded: the codings of the patients in view.
-- A row: one coding (one code on one excerpt by one coder), with its patient and its theme.
CREATE OR REPLACE TEMP TABLE coded AS
SELECT cohort.patient_id, codings.excerpt_id, codings.code, codings.coder, codes.theme
FROM codings
JOIN excerpts USING (excerpt_id)
JOIN cohort USING (patient_id)
JOIN codes USING (code)
