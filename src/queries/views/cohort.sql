-- cohort: the patients in view. Every query starts here, never from `patients`.
-- A row: one patient. Each parameter is one level, or NULL for every level.
-- With all five NULL the cohort is the whole extract, and the numbers are the paper's.
CREATE OR REPLACE TEMP TABLE cohort AS
SELECT *
FROM patients
WHERE ($1 IS NULL OR sex = $1)
  AND ($2 IS NULL OR region_of_origin = $2)
  AND ($3 IS NULL OR exploitation = $3)
  AND ($4 IS NULL OR age_band = $4)
  AND ($5 IS NULL OR referral_route = $5)
