-- How common each subtheme is.
-- A row: one subtheme in one group. Unit: patients with at least one coding of the subtheme or of what stands under
-- it; `codings` counts the codings. Denominator: all patients of the group.
SELECT
  groups."group",
  codes.theme,
  codes.code AS subtheme,
  codes.label,
  count(DISTINCT members.patient_id)::INTEGER AS patients,
  count(members.patient_id)::INTEGER AS codings,
  groups.denominator
FROM codes
CROSS JOIN groups
JOIN lineage ON lineage.ancestor = codes.code
LEFT JOIN coded ON coded.code = lineage.code
LEFT JOIN members
  ON members.patient_id = coded.patient_id
  AND members."group" = groups."group"
WHERE codes.kind = 'subtheme'
GROUP BY ALL
ORDER BY any_value(groups.position), any_value(codes.position)
