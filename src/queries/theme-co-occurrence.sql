-- Which themes meet in one patient, and which in one excerpt.
-- A row: one pair of themes in one group; each pair once, in codebook order, a theme with itself included.
-- Unit: patients who have both themes, and excerpts coded with both. Denominator: all patients of the group.
WITH in_patients AS (
  SELECT a.code AS theme_a, b.code AS theme_b, "group", count(*)::INTEGER AS patients
  FROM patient_codes AS a
  JOIN patient_codes AS b USING (kind, patient_id)
  JOIN members USING (patient_id)
  WHERE kind = 'theme'
  GROUP BY ALL
),
in_excerpt AS (
  SELECT DISTINCT patient_id, excerpt_id, theme FROM coded
),
in_excerpts AS (
  SELECT a.theme AS theme_a, b.theme AS theme_b, "group", count(*)::INTEGER AS excerpts
  FROM in_excerpt AS a
  JOIN in_excerpt AS b USING (patient_id, excerpt_id)
  JOIN members USING (patient_id)
  GROUP BY ALL
)
SELECT
  groups."group",
  a.code AS theme_a,
  b.code AS theme_b,
  a.label AS label_a,
  b.label AS label_b,
  coalesce(in_patients.patients, 0) AS patients,
  coalesce(in_excerpts.excerpts, 0) AS excerpts,
  groups.denominator
FROM groups
CROSS JOIN codes AS a
JOIN codes AS b ON b.kind = 'theme' AND b.position >= a.position
LEFT JOIN in_patients
  ON in_patients.theme_a = a.code
  AND in_patients.theme_b = b.code
  AND in_patients."group" = groups."group"
LEFT JOIN in_excerpts
  ON in_excerpts.theme_a = a.code
  AND in_excerpts.theme_b = b.code
  AND in_excerpts."group" = groups."group"
WHERE a.kind = 'theme'
ORDER BY groups.position, a.position, b.position
