-- cohort: the patients in view. Every query starts here, never from `patients`.
-- A row: one patient whom no filter keeps out; where $1 is 'filtered', the filters choose the group B, and the patients of
-- the group A are in view too. With nothing chosen the cohort is the whole extract, and the numbers are the paper’s.
CREATE OR REPLACE TEMP TABLE cohort AS
SELECT *
FROM patients
WHERE patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'filters')
  OR (
    $1::VARCHAR = 'filtered'
    AND patient_id NOT IN (SELECT patient_id FROM kept_out WHERE selection = 'A')
  )
