-- cohort: the patients in view. Every query starts here, never from `patients`.
-- A row: one patient who has no other level than the chosen one of any characteristic that is filtered.
-- $1 names the characteristics that are filtered, and $2 the level chosen of each, both as a list joined by U+001F.
-- With NULL nothing is filtered: the cohort is the whole extract, and the numbers are the paper’s.
CREATE OR REPLACE TEMP TABLE cohort AS
WITH chosen AS (
  SELECT
    unnest(string_split($1::VARCHAR, chr(31))) AS variable,
    unnest(string_split($2::VARCHAR, chr(31))) AS level
)
SELECT *
FROM patients
WHERE patient_id NOT IN (
  SELECT patient_id
  FROM characteristics
  JOIN chosen USING (variable)
  WHERE characteristics.level <> chosen.level
)
