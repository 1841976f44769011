-- The routes by which patients were identified.
-- A row: one route in one group. Unit: patients with any identification by that route, so that a
-- patient with two routes counts under both. Denominator: all patients of the group.
WITH identified AS (
  SELECT DISTINCT route, patient_id
  FROM identifications
),
counted AS (
  SELECT route, "group", count(*) AS patients
  FROM identified
  JOIN members USING (patient_id)
  GROUP BY ALL
)
SELECT
  groups."group",
  codes.code AS route,
  codes.label,
  coalesce(counted.patients, 0)::INTEGER AS patients,
  groups.denominator
FROM codes
CROSS JOIN groups
LEFT JOIN counted
  ON counted.route = codes.code
  AND counted."group" = groups."group"
WHERE codes.kind = 'route'
ORDER BY groups.position, codes.position
