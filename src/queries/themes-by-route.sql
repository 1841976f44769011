-- Whether themes differ by how a patient was identified.
-- A row: one theme among the patients of one route, in one group. Unit: patients with any identification by
-- the route and at least one coding of the theme or of its subthemes.
-- Denominator: patients of the group with any identification by the route.
WITH touched AS (
  SELECT routes.code AS route, themes.code AS theme, "group", count(*)::INTEGER AS patients
  FROM patient_codes AS routes
  JOIN patient_codes AS themes USING (patient_id)
  JOIN members USING (patient_id)
  WHERE routes.kind = 'route'
    AND themes.kind = 'theme'
  GROUP BY ALL
)
SELECT
  groups."group",
  routes.code AS route,
  routes.label AS route_label,
  themes.code AS theme,
  themes.label AS theme_label,
  coalesce(touched.patients, 0) AS patients,
  coalesce(identified.patients, 0) AS denominator
FROM groups
CROSS JOIN codes AS routes
CROSS JOIN codes AS themes
LEFT JOIN touched
  ON touched."group" = groups."group"
  AND touched.route = routes.code
  AND touched.theme = themes.code
LEFT JOIN code_counts AS identified
  ON identified.kind = 'route'
  AND identified.code = routes.code
  AND identified."group" = groups."group"
WHERE routes.kind = 'route'
  AND themes.kind = 'theme'
ORDER BY groups.position, routes.position, themes.position
