-- Which service told staff.
-- A row: one informant in one group, with the route it belongs to. Unit: patients; a patient whom two services spoke for counts under both.
-- Denominator: patients of the group with any identification by the route that the informant belongs to.
WITH informed AS (
  SELECT members."group", identifications.route, count(DISTINCT members.patient_id)::INTEGER AS patients
  FROM identifications
  JOIN members USING (patient_id)
  GROUP BY ALL
)
SELECT
  groups."group",
  codes.code AS informant,
  codes.label,
  codes.parent AS route,
  count(DISTINCT members.patient_id)::INTEGER AS patients,
  coalesce(any_value(informed.patients), 0) AS denominator
FROM codes
CROSS JOIN groups
LEFT JOIN identifications ON identifications.informant = codes.code
LEFT JOIN members
  ON members.patient_id = identifications.patient_id
  AND members."group" = groups."group"
LEFT JOIN informed
  ON informed.route = codes.parent
  AND informed."group" = groups."group"
WHERE codes.kind = 'informant'
GROUP BY groups."group", codes.code, codes.label, codes.parent
ORDER BY any_value(groups.position), any_value(codes.position)
