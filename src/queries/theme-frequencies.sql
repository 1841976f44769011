-- How common each theme is.
-- A row: one theme in one group. Unit: patients with at least one coding of the theme or of any of its
-- subthemes; `codings` counts the codings themselves. Denominator: all patients of the group.
SELECT
  groups."group",
  codes.code AS theme,
  codes.label,
  count(DISTINCT members.patient_id)::INTEGER AS patients,
  count(members.patient_id)::INTEGER AS codings,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN coded ON coded.theme = codes.code
LEFT JOIN members
  ON members.patient_id = coded.patient_id
  AND members."group" = groups."group"
WHERE codes.kind = 'theme'
GROUP BY ALL
ORDER BY any_value(groups.position), any_value(codes.position)
