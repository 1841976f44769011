-- cohort: the patients in view. Every query starts here, never from `patients`.
-- A row: one patient. Each parameter is one level, or NULL for every level.
-- With all five NULL the cohort is the whole extract, and the numbers are the paper's.
CREATE OR REPLACE TEMP TABLE cohort AS
SELECT *
FROM patients
WHERE ($1 IS NULL OR coalesce(sex, 'Missing') = $1)
  AND ($2 IS NULL OR coalesce(region_of_origin, 'Missing') = $2)
  AND ($3 IS NULL OR coalesce(exploitation, 'Missing') = $3)
  AND ($4 IS NULL OR coalesce(age_band, 'Missing') = $4)
  AND ($5 IS NULL OR coalesce(referral_route, 'Missing') = $5)
