-- Which challenges meet in one patient, and which in one excerpt.
-- A row: one pair of themes in one age group; each pair once, in codebook order, a theme with itself included.
-- Unit: patients who have both themes, and excerpts coded with both. Denominator: all patients of the age group.
WITH touched AS (
  SELECT DISTINCT members.age_group, coded.patient_id, coded.excerpt_id, coded.theme
  FROM coded
  JOIN members USING (patient_id)
),
in_patients AS (
  SELECT a.age_group, a.theme AS theme_a, b.theme AS theme_b, count(DISTINCT a.patient_id)::INTEGER AS patients
  FROM (SELECT DISTINCT age_group, patient_id, theme FROM touched) AS a
  JOIN (SELECT DISTINCT age_group, patient_id, theme FROM touched) AS b USING (age_group, patient_id)
  GROUP BY ALL
),
in_excerpts AS (
  SELECT a.age_group, a.theme AS theme_a, b.theme AS theme_b, count(*)::INTEGER AS excerpts
  FROM touched AS a
  JOIN touched AS b USING (age_group, excerpt_id)
  GROUP BY ALL
)
SELECT
  groups.age_group,
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
  ON in_patients.age_group = groups.age_group
  AND in_patients.theme_a = a.code
  AND in_patients.theme_b = b.code
LEFT JOIN in_excerpts
  ON in_excerpts.age_group = groups.age_group
  AND in_excerpts.theme_a = a.code
  AND in_excerpts.theme_b = b.code
WHERE a.kind = 'theme'
ORDER BY groups.position, a.position, b.position
