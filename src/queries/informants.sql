-- Which service told staff.
-- A row: one informant in one group, with the route it belongs to. Unit: patients; a patient whom two services spoke for counts under both.
-- Denominator: patients of the group with any identification by the route that the informant belongs to.
SELECT
  groups."group",
  codes.code AS informant,
  codes.label,
  codes.parent AS route,
  coalesce(informed.patients, 0) AS patients,
  coalesce(identified.patients, 0) AS denominator
FROM codes
CROSS JOIN groups
LEFT JOIN code_counts AS informed USING (kind, code, "group")
LEFT JOIN code_counts AS identified
  ON identified.kind = 'route'
  AND identified.code = codes.parent
  AND identified."group" = groups."group"
WHERE codes.kind = 'informant'
ORDER BY groups.position, codes.position
