-- How common each theme is.
-- A row: one theme in one group. Unit: patients with at least one coding of the theme or of any of its
-- subthemes; `codings` counts the codings themselves. Denominator: all patients of the group.
WITH had AS ( -- counted for each patient first, so that few rows meet the groups
  SELECT theme, patient_id, count(*) AS codings
  FROM coded
  WHERE theme IS NOT NULL
  GROUP BY ALL
),
counted AS (
  SELECT theme, "group", count(*) AS patients, sum(codings) AS codings
  FROM had
  JOIN members USING (patient_id)
  GROUP BY ALL
)
SELECT
  groups."group",
  codes.code AS theme,
  codes.label,
  coalesce(counted.patients, 0)::INTEGER AS patients,
  coalesce(counted.codings, 0)::INTEGER AS codings,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN counted
  ON counted.theme = codes.code
  AND counted."group" = groups."group"
WHERE codes.kind = 'theme'
ORDER BY groups.position, codes.position
