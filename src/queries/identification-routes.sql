-- The routes by which patients were identified.
-- A row: one route in one group. Unit: patients with any identification by that route, so that a
-- patient with two routes counts under both. Denominator: all patients of the group.
SELECT
  groups."group",
  codes.code AS route,
  codes.label,
  count(DISTINCT members.patient_id)::INTEGER AS patients,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN identifications ON identifications.route = codes.code
LEFT JOIN members
  ON members.patient_id = identifications.patient_id
  AND members."group" = groups."group"
WHERE codes.kind = 'route'
GROUP BY ALL
ORDER BY any_value(groups.position), any_value(codes.position)
