-- Which themes meet in one patient, and which in one excerpt.
-- A row: one pair of themes in one group; each pair once, in codebook order, a theme with itself included.
-- Unit: patients who have both themes, and excerpts coded with both. Denominator: all patients of the group.
WITH in_patients AS (
  SELECT DISTINCT patient_id, theme FROM coded
),
in_excerpts AS (
  SELECT DISTINCT patient_id, excerpt_id, theme FROM coded
),
pairs AS (
  SELECT patient_id, a.theme AS theme_a, b.theme AS theme_b
  FROM in_patients AS a
  JOIN in_patients AS b USING (patient_id)
),
shared AS (
  SELECT patient_id, a.theme AS theme_a, b.theme AS theme_b, count(*) AS excerpts
  FROM in_excerpts AS a
  JOIN in_excerpts AS b USING (patient_id, excerpt_id)
  GROUP BY ALL
)
SELECT
  groups."group",
  a.code AS theme_a,
  b.code AS theme_b,
  a.label AS label_a,
  b.label AS label_b,
  count(members.patient_id)::INTEGER AS patients,
  coalesce(sum(shared.excerpts) FILTER (members.patient_id IS NOT NULL), 0)::INTEGER AS excerpts,
  groups.denominator
FROM groups
CROSS JOIN codes AS a
JOIN codes AS b ON b.kind = 'theme' AND b.position >= a.position
LEFT JOIN pairs
  ON pairs.theme_a = a.code
  AND pairs.theme_b = b.code
LEFT JOIN shared
  ON shared.patient_id = pairs.patient_id
  AND shared.theme_a = pairs.theme_a
  AND shared.theme_b = pairs.theme_b
LEFT JOIN members
  ON members.patient_id = pairs.patient_id
  AND members."group" = groups."group"
WHERE a.kind = 'theme'
GROUP BY ALL
ORDER BY any_value(groups.position), any_value(a.position), any_value(b.position)
