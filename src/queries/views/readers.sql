-- readers: who read which excerpt of the patients in view.
-- A row: one coder of one excerpt. Whoever coded an excerpt read it; `readings` has who read one and put no code on it,
-- and is empty where the extract does not know of any.
CREATE OR REPLACE TEMP VIEW readers AS
SELECT patient_id, excerpt_id, coder
FROM coded
UNION
SELECT cohort.patient_id, readings.excerpt_id, readings.coder
FROM readings
JOIN excerpts USING (excerpt_id)
JOIN cohort USING (patient_id)
