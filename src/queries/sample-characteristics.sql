-- Sample characteristics, as in the paper’s Table 1.
-- A row: one level of one characteristic in one age group. Unit: patients.
-- Denominator: all patients of the age group, those with a missing value among them.
SELECT
  levels.variable,
  levels.level,
  groups.age_group,
  count(members.patient_id)::INTEGER AS patients,
  groups.denominator
FROM levels
CROSS JOIN groups
LEFT JOIN characteristics
  ON characteristics.variable = levels.variable
  AND characteristics.level = levels.level
LEFT JOIN members
  ON members.patient_id = characteristics.patient_id
  AND members.age_group = groups.age_group
WHERE levels.variable <> 'age_group' -- it is the column of the table, not a row
GROUP BY ALL
ORDER BY any_value(levels.position), any_value(groups.position)
