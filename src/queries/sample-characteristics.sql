-- Sample characteristics.
-- A row: one level of one characteristic in one group. Unit: patients.
-- Denominator: all patients of the group, those with a missing value among them.
WITH counted AS (
  SELECT variable, level, "group", count(*)::INTEGER AS patients
  FROM characteristics
  JOIN members USING (patient_id)
  GROUP BY ALL
)
SELECT
  levels.variable,
  levels.level,
  groups."group",
  coalesce(counted.patients, 0) AS patients,
  groups.denominator
FROM levels
CROSS JOIN groups
LEFT JOIN counted
  ON counted.variable = levels.variable
  AND counted.level = levels.level
  AND counted."group" = groups."group"
WHERE levels.variable IS DISTINCT FROM groups.variable -- the groups are the columns of the table, not its rows
ORDER BY levels.position, groups.position
