-- The codebook, with how often each code was used.
-- A row: one code. Unit: patients and codings of the code itself, not of the codes under it.
-- For routes and informants `patients` counts the patients so identified, and there are no codings.
WITH used AS (
  SELECT code, patient_id, count(*) AS codings
  FROM coded
  GROUP BY ALL
  UNION ALL
  SELECT code, patient_id, 0
  FROM patient_codes
  SEMI JOIN cohort USING (patient_id)
  WHERE kind IN ('route', 'informant')
),
counts AS (
  SELECT code, count(*)::INTEGER AS patients, sum(codings)::INTEGER AS codings
  FROM used
  GROUP BY ALL
)
SELECT
  codes.code,
  codes.kind,
  codes.parent,
  codes.label,
  codes.definition,
  codes."include",
  codes.exclude,
  codes.origin,
  coalesce(counts.patients, 0) AS patients,
  coalesce(counts.codings, 0) AS codings
FROM codes
LEFT JOIN counts USING (code)
ORDER BY codes.position
