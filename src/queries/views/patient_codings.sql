-- patient_codings: every coding with its patient and its theme.
-- A row: one coding (one code on one excerpt by one coder).
CREATE OR REPLACE TEMP TABLE patient_codings AS
SELECT excerpts.patient_id, codings.excerpt_id, codings.code, codings.coder, codes.theme
FROM codings
JOIN excerpts USING (excerpt_id)
JOIN codes USING (code)
