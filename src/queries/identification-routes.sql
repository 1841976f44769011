-- The routes by which patients were identified.
-- A row: one route in one group. Unit: patients with any identification by that route, so that a
-- patient with two routes counts under both. Denominator: all patients of the group.
SELECT
  groups."group",
  codes.code AS route,
  codes.label,
  coalesce(code_counts.patients, 0) AS patients,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN code_counts USING (kind, code, "group")
WHERE codes.kind = 'route'
ORDER BY groups.position, codes.position
