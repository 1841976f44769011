-- How common each subtheme is.
-- A row: one subtheme in one group. Unit: patients with at least one coding of the subtheme or of what stands under
-- it; `codings` counts the codings. Denominator: all patients of the group.
SELECT
  groups."group",
  codes.theme,
  codes.code AS subtheme,
  codes.label,
  coalesce(code_counts.patients, 0) AS patients,
  coalesce(code_counts.codings, 0) AS codings,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN code_counts USING (kind, code, "group")
WHERE codes.kind = 'subtheme'
ORDER BY groups.position, codes.position
