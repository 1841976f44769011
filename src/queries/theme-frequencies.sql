-- How common each theme is.
-- A row: one theme in one group. Unit: patients with at least one coding of the theme or of any of its
-- subthemes; `codings` counts the codings themselves. Denominator: all patients of the group.
SELECT
  groups."group",
  codes.code AS theme,
  codes.label,
  coalesce(code_counts.patients, 0) AS patients,
  coalesce(code_counts.codings, 0) AS codings,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN code_counts USING (kind, code, "group")
WHERE codes.kind = 'theme'
ORDER BY groups.position, codes.position
