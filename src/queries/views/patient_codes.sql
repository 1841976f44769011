-- patient_codes: which codes each patient has. What a reader chooses changes nothing of it: filters choose whole patients.
-- A row: one patient and one code: a route or an informant of the patient’s identifications, or a theme or a subtheme with
-- codings of it or of what stands under it, which `codings` counts.
CREATE OR REPLACE TEMP TABLE patient_codes AS
SELECT kind, code, patient_id, codings
FROM (
  SELECT lineage.ancestor AS code, patient_id, count(*) AS codings
  FROM patient_codings
  JOIN lineage USING (code)
  GROUP BY ALL
  UNION ALL
  SELECT DISTINCT route, patient_id, 0 FROM identifications
  UNION ALL
  SELECT DISTINCT informant, patient_id, 0 FROM identifications
)
JOIN codes USING (code)
