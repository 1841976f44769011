-- The codebook, with how often each code was used.
-- A row: one code. Unit: patients and codings of the code itself, not of the codes under it.
-- For routes and informants `patients` counts the patients so identified, and there are no codings.
WITH used AS (
  SELECT code, patient_id, 1 AS coding FROM coded
  UNION ALL
  SELECT route, patient_id, 0 FROM identifications JOIN cohort USING (patient_id)
  UNION ALL
  SELECT informant, patient_id, 0 FROM identifications JOIN cohort USING (patient_id)
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
  count(DISTINCT used.patient_id)::INTEGER AS patients,
  coalesce(sum(used.coding), 0)::INTEGER AS codings
FROM codes
LEFT JOIN used ON used.code = codes.code
GROUP BY ALL
ORDER BY any_value(codes.position)
