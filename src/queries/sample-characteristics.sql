-- Sample characteristics.
-- A row: one level of one characteristic in one group. Unit: patients.
-- Denominator: all patients of the group, those with a missing value among them.
SELECT
  levels.variable,
  levels.level,
  groups."group",
  count(members.patient_id)::INTEGER AS patients,
  groups.denominator
FROM levels
CROSS JOIN groups
LEFT JOIN characteristics
  ON characteristics.variable = levels.variable
  AND characteristics.level = levels.level
LEFT JOIN members
  ON members.patient_id = characteristics.patient_id
  AND members."group" = groups."group"
WHERE levels.variable IS DISTINCT FROM groups.variable -- the groups are the columns of the table, not its rows
GROUP BY ALL
ORDER BY any_value(levels.position), any_value(groups.position)
