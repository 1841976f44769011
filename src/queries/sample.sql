-- The sample: how many patients, and how much of their records was coded.
-- A row: one group. Unit: patients, excerpts and codings. Denominator: all patients in view.
WITH coded_patients AS (
  SELECT patient_id, count(DISTINCT excerpt_id) AS excerpts, count(*) AS codings
  FROM coded
  GROUP BY patient_id
)
SELECT
  groups."group",
  groups.denominator AS patients,
  (SELECT count(*)::INTEGER FROM cohort) AS denominator,
  count(coded_patients.patient_id)::INTEGER AS patients_with_codings,
  coalesce(sum(coded_patients.excerpts), 0)::INTEGER AS excerpts,
  coalesce(sum(coded_patients.codings), 0)::INTEGER AS codings
FROM groups
LEFT JOIN members USING ("group")
LEFT JOIN coded_patients USING (patient_id)
GROUP BY ALL
ORDER BY any_value(groups.position)
