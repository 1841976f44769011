-- Sample characteristics, as in the paper's Table 1.
-- A row: one level of one characteristic in one age group. Unit: patients.
-- Denominator: all patients of the age group, those with a missing value among them.
WITH characteristics AS (
  SELECT patient_id, variable, level
  FROM (SELECT patient_id, age_group, COLUMNS(* EXCLUDE (patient_id, age_group))::VARCHAR FROM cohort)
  UNPIVOT INCLUDE NULLS (level FOR variable IN (COLUMNS(* EXCLUDE (patient_id, age_group))))
)
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
  AND coalesce(characteristics.level, 'Missing') = levels.level
LEFT JOIN members
  ON members.patient_id = characteristics.patient_id
  AND members.age_group = groups.age_group
WHERE levels.variable <> 'age_group' -- it is the column of the table, not a row
GROUP BY ALL
ORDER BY any_value(levels.position), any_value(groups.position)
